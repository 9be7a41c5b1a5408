// The requests about project records.

import type { BoardId, ClusterId } from '@terreau/board/ids';
import type {
  ConvergenceCondition,
  ConvergenceRule,
  Verdict,
} from '@terreau/project/convergence/convergence';
import type { StatusChange } from '@terreau/project/follow-up/follow-up';
import type { Changes } from '@terreau/project/record/edits';
import type { FieldPath, FieldValue } from '@terreau/project/record/fields';
import type { Follower, ProjectRecord } from '@terreau/project/record/record';
import { currentLocale } from '../language/locale.ts';
import { request, requestFile } from './client.ts';
import { saveFile } from './save-file.ts';

export type BriefFormat = 'pdf' | 'docx' | 'md' | 'json' | 'jsonld';

export interface Convergence {
  readonly projects: readonly ProjectRecord[];
  /** On every cluster of the board. */
  readonly verdicts: readonly Verdict[];
  readonly refused: readonly ClusterId[];
}

/** A verdict with a hint, in the language that is shown, for each condition that is not met. */
export interface HintedVerdict extends Verdict {
  readonly conditions: readonly (ConvergenceCondition & { readonly hint: string | null })[];
}

export interface Judgement {
  readonly rule: ConvergenceRule;
  readonly verdicts: readonly HintedVerdict[];
}

/** What the record says and what the board says now, where both have changed. */
export interface Conflict {
  readonly path: FieldPath;
  readonly mine: FieldValue;
  readonly fresh: FieldValue;
}

/** A record as the server has it, for whoever asks. */
export interface ProjectAnswer {
  readonly record: ProjectRecord;
  readonly revision: number;
  readonly conflicts: readonly Conflict[];
  readonly board: BoardId;
  readonly canEdit: boolean;
  /** As whom one writes in its log; null for those who may not. */
  readonly follower: Follower | null;
  /** To others the contacts are empty: they can add one, and not read any. */
  readonly seesContacts: boolean;
  /** For whom the personal link was made with which it was opened; null without one. */
  readonly bearer: string | null;
}

/** The key of an organiser or of a personal link; null for a person at the table, who has a cookie. */
export type ProjectKey = string | null;

/** Makes records of the named clusters; with a reason also of those that do not meet the rule. */
export function converge(board: BoardId, clusters: readonly ClusterId[], reason = ''): Promise<Convergence> {
  return request('POST', `/api/v1/boards/${board}/converge`, { body: { clusters, reason } });
}

/** What each cluster has and lacks by the rule of the event; what was voted only once it is revealed. */
export function readVerdicts(board: BoardId): Promise<Judgement> {
  return request('GET', `/api/v1/boards/${board}/verdicts`);
}

export function readProject(project: string, key: ProjectKey): Promise<ProjectAnswer> {
  return request('GET', projectPath(project), by(key));
}

/** As a projection may read it: by the cookie of the screen, and without contacts. */
export function readProjectAsScreen(project: string): Promise<ProjectAnswer> {
  return request('GET', `${projectPath(project)}?as=screen`);
}

/** Changes fields from what they were, and settles the conflicts of those named in `resolves`. */
export function changeProject(
  project: string,
  key: ProjectKey,
  changes: Changes,
  resolves: readonly string[] = [],
): Promise<ProjectAnswer> {
  return request('PATCH', projectPath(project), { ...by(key), body: { changes, resolves } });
}

/** Says where a project stands from a day on, and why. */
export function setProjectStatus(
  project: string,
  key: ProjectKey,
  change: StatusChange,
): Promise<ProjectAnswer> {
  return request('POST', `${projectPath(project)}/status`, { ...by(key), body: change });
}

/** Strikes an entry out of its log. */
export function strikeProjectStatus(
  project: string,
  key: ProjectKey,
  entry: StatusChange,
): Promise<ProjectAnswer> {
  return request('POST', `${projectPath(project)}/status/struck`, { ...by(key), body: entry });
}

/** A personal link as a list tells of it: not what opens it. */
export interface ProjectLink {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export async function listProjectLinks(project: string, key: ProjectKey): Promise<readonly ProjectLink[]> {
  const path = `${projectPath(project)}/links`;
  return (await request<{ links: readonly ProjectLink[] }>('GET', path, by(key))).links;
}

/** Makes a link for somebody; only this answer holds its key. */
export function makeProjectLink(
  project: string,
  key: ProjectKey,
  name: string,
): Promise<{ readonly id: string; readonly key: string }> {
  return request('POST', `${projectPath(project)}/links`, { ...by(key), body: { name } });
}

export function revokeProjectLink(project: string, key: ProjectKey, link: string): Promise<unknown> {
  return request('DELETE', `${projectPath(project)}/links/${encodeURIComponent(link)}`, by(key));
}

/** The record, for the cookie of whoever leads its board or for the organiser's key. */
export function readBrief(project: string, organiserKey: string | null): Promise<ProjectRecord> {
  return request('GET', briefUrl(project, 'json'), by(organiserKey));
}

/** Where a brief is downloaded, in the language that is shown, with the names of people or without. */
export function briefUrl(project: string, format: BriefFormat, hasNames = true): string {
  return `${projectPath(project)}/brief.${format}?lang=${currentLocale()}${hasNames ? '' : '&names=no'}`;
}

/** Downloads a brief with a key, which a link could not carry. */
export async function downloadBrief(
  project: string,
  format: BriefFormat,
  hasNames: boolean,
  organiserKey: string,
): Promise<void> {
  const url = briefUrl(project, format, hasNames);
  const { blob, name } = await requestFile(url, { bearer: organiserKey });
  saveFile(blob, name || `${project}.${format}`);
}

function projectPath(project: string): string {
  return `/api/v1/projects/${encodeURIComponent(project)}`;
}

function by(key: ProjectKey): { readonly bearer?: string } {
  return key === null ? {} : { bearer: key };
}
