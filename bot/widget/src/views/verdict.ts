import { html, nothing, svg } from 'lit/html.js';
import type { Outcome, Report } from '../api/types';
import { icon, type IconName } from './icons';
import { tag } from './parts';
import { quote } from './quote';
import { section, stack } from './sections';
import type { Ui } from './ui';

const good: [IconName, string] = ['good', 'right'];
const even: [IconName, string] = ['pause', 'vague'];
const bad: [IconName, string] = ['close', 'wrong'];
const LOOK: Record<Outcome['id'], [IconName, string]> = {
  won: good, next_step: good, put_off: even, gave_up: even, refused: bad, hung_up: bad,
};

/** How it ended, the mark, and what would fail it whatever the mark. */
export function verdict(ui: Ui, { outcome, overall: { mark, grade, passed, blockers } }: Report) {
  const { t } = ui;
  const [sign, look] = LOOK[outcome.id] ?? even;
  return html`
    <section class="verdict panel">
      <div><p class="outcome"><span class="tag ${look}">${icon(sign)}</span><strong>${outcome.title}</strong></p>
        <p>${passed === null ? nothing : tag(t(passed ? 'passed' : 'notPassed'), passed ? 'right' : 'wrong')}
          ${grade}</p></div>
      ${mark === null ? html`<p class="small">${t('noMark')}</p>` : ring(ui, mark)}
    </section>
    ${section(t('blockers'), blockers.length && html`<p class="small">${t('blockersAbout')}</p>
      ${stack(blockers.map((words) => html`<h4 class="bad">${icon('bad')}${words.name}</h4>${quote(ui, words)}`))}`)}`;
}

const ring = ({ t }: Ui, mark: number) => html`
  <p class="ring">${svg`<svg viewBox="0 0 100 100" aria-hidden="true"><circle cx="50" cy="50" r="44" />
    <circle class="on" cx="50" cy="50" r="44" pathLength="100" stroke-dasharray="${mark} 200"
      transform="rotate(-90 50 50)" /></svg>`}<span class="sr">${t('mark')}</span><strong>${mark}</strong></p>`;
