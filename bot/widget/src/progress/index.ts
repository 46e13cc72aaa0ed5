import { DuilianProgress } from './duilian-progress';

if (!customElements.get('duilian-progress')) customElements.define('duilian-progress', DuilianProgress);
