// Answers that a browser saves as files.

/** The header for it; the name must be plain ASCII. */
export function asAttachment(fileName: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${fileName}"` };
}
