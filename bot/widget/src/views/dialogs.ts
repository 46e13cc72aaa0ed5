import { html } from 'lit';
import type { Scenario } from '../api/types';
import type { Play } from '../core/play';
import { briefing } from './brief';
import { iconButton, plain } from './parts';
import type { Ui } from './ui';

/** A click beside a dialog closes it, as people expect on a phone. */
const closeOutside = (event: Event): void => {
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
};

/** The briefing, for screens with no room beside the conversation. */
export const sheetDialog = (ui: Ui, scenario: Scenario) => html`
  <dialog id="sheet" aria-labelledby="sheet-title" @click=${closeOutside}>
    <div class="dialog">
      <div class="dialog-head"><h3 id="sheet-title">${ui.t('brief')}</h3>
        ${iconButton('close', ui.t('close'), () => ui.dialog('sheet', false))}</div>
      <div class="scroll" tabindex="0">${briefing(ui, scenario)}</div>
    </div>
  </dialog>`;

export const confirmEnd = (ui: Ui, play: Play) => {
  const { t } = ui;
  const end = (): void => {
    ui.dialog('end', false);
    play.press('give_up');
  };
  return html`
    <dialog id="end" class="small-dialog" aria-labelledby="end-title" @click=${closeOutside}>
      <div class="dialog">
        <h3 id="end-title">${t('endTitle')}</h3><p>${t('endAbout')}</p>
        <div class="actions">${plain(t('keep'), () => ui.dialog('end', false))}
          <button type="button" class="primary danger" @click=${end}>${t('endNow')}</button></div>
      </div>
    </dialog>`;
};
