// The domains in which an evening puts its challenges: the usual ten at first, to be renamed, removed and added to.

import { domains as usualDomains } from '@terreau/workshop/domains';
import { Plus, Trash2 } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { domainName, domainNames } from '../../language/workshop-words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from '../organise.module.css';
import type { DraftProps } from './event-fields.tsx';
import { withDomain } from './plan-draft.ts';
import { withDomainAt } from './plan-removals.ts';
import own from './prepare.module.css';
import { unsavedWords } from './unsaved-words.ts';
import { prepareWords } from './words.ts';

const maxDomains = 30;

export function DomainEditor({ draft, onChange }: DraftProps) {
  const words = useWords(prepareWords);
  const { removed, domainsReplaced } = useWords(unsavedWords);
  const names = useWords(domainNames);
  const { domains } = draft;
  const remove = (index: number, domain: string) =>
    onChange(withDomain(draft, index, null), {
      text: removed(domainName(names, domain)),
      back: (now) => withDomainAt(now, domain, index),
    });
  return (
    <details className={own.section}>
      <summary>
        <h2 id="domains-title" className={styles.subtitle}>
          {words.domains}
        </h2>
      </summary>
      <p className={styles.soft}>{words.domainsHint}</p>
      <div className={own.domains}>
        {[...domains.entries()].map(([index, domain]) => (
          <div key={index} className={own.domain}>
            <input
              className={own.input}
              aria-label={words.domainNamed(index + 1)}
              required
              maxLength={60}
              value={domainName(names, domain)}
              onChange={(event) => onChange(withDomain(draft, index, event.currentTarget.value))}
            />
            <IconButton
              label={words.removeDomain(domainName(names, domain))}
              disabled={domains.length === 1}
              onClick={() => remove(index, domain)}
            >
              <Trash2 aria-hidden size={18} />
            </IconButton>
          </div>
        ))}
      </div>
      <div className={own.row}>
        <Button
          look="quiet"
          icon={<Plus aria-hidden size={18} />}
          disabled={domains.length >= maxDomains}
          onClick={() => onChange({ ...draft, domains: [...domains, ''] })}
        >
          {words.addDomain}
        </Button>
        <Button
          look="quiet"
          onClick={() => onChange({ ...draft, domains: usualDomains }, { text: domainsReplaced })}
        >
          {words.usualDomains}
        </Button>
      </div>
    </details>
  );
}
