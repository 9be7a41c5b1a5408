// The process that writes DOCX files: the library behind them takes a tenth of a second for each.

import { briefDocx } from '@terreau/brief/docx/brief-docx';
import { serveRequests } from '../background/serve-requests.ts';
import type { DocxSource } from './docx-writer.ts';

serveRequests(({ record, locale, url }: DocxSource) => briefDocx(record, locale, url));
