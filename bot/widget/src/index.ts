import { DuilianChat } from './duilian-chat';
import { script } from './home';

/** `<script src="…/duilian.js" data-launcher data-lang="en">`: `data-` and an attribute's name. */
function launch(): void {
  if (!script?.hasAttribute('data-launcher') || document.querySelector('duilian-chat')) return;
  const chat = document.createElement('duilian-chat');
  for (const { name, value } of Array.from(script.attributes)) {
    if (name.startsWith('data-')) chat.setAttribute(name.slice(5), value);
  }
  document.body.append(chat);
}

// A page may carry the script twice, by a template and by hand.
if (!customElements.get('duilian-chat')) {
  customElements.define('duilian-chat', DuilianChat);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', launch);
  else launch();
}
