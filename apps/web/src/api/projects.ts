// The requests about project records.

import type { BoardId, ClusterId } from '@terreau/board/ids';
import type { Verdict } from '@terreau/project/convergence';
import type { ProjectRecord } from '@terreau/project/record';
import { currentLocale } from '../language/locale.ts';
import { request, requestFile } from './client.ts';
import { saveFile } from './save-file.ts';

export type BriefFormat = 'md' | 'json';

export interface Convergence {
  readonly projects: readonly ProjectRecord[];
  /** On every cluster of the board. */
  readonly verdicts: readonly Verdict[];
  readonly refused: readonly ClusterId[];
}

/** Makes records of the named clusters; with a reason also of those that do not meet the rule. */
export function converge(board: BoardId, clusters: readonly ClusterId[], reason = ''): Promise<Convergence> {
  return request('POST', `/api/v1/boards/${board}/converge`, { body: { clusters, reason } });
}

/** The verdict on every cluster; asking for no cluster makes no record. */
export async function judge(board: BoardId): Promise<readonly Verdict[]> {
  return (await converge(board, [])).verdicts;
}

/** The record, for the cookie of whoever leads its board or for the organiser's key. */
export function readBrief(project: string, organiserKey: string | null): Promise<ProjectRecord> {
  return request('GET', briefUrl(project, 'json'), organiserKey === null ? {} : { bearer: organiserKey });
}

/** Where a brief is downloaded, in the language that is shown. */
export function briefUrl(project: string, format: BriefFormat): string {
  return `/api/v1/projects/${encodeURIComponent(project)}/brief.${format}?lang=${currentLocale()}`;
}

/** Downloads a brief with the organiser's key, which a link could not carry. */
export async function downloadBrief(
  project: string,
  format: BriefFormat,
  organiserKey: string,
): Promise<void> {
  const { blob, name } = await requestFile(briefUrl(project, format), { bearer: organiserKey });
  saveFile(blob, name || `${project}.${format}`);
}
