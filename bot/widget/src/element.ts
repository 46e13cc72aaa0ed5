import { render } from 'lit/html.js';

/**
 * What we need of LitElement: a shadow root with adopted style sheets, and one render for many
 * changes. LitElement itself would take 2 KB of the bundle's 20.
 */
export abstract class TemplateElement extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });
  #queued = false;

  constructor(css: string) {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.isConnected && before !== now) this.changed(name);
  }

  /** Renders soon, once for all that changes until then. */
  requestUpdate(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.update();
    });
  }

  protected show(template: unknown): void {
    render(template, this.root);
  }

  /** An attribute changed while the element was on the page. */
  protected abstract changed(attribute: string): void;
  protected abstract update(): void;
}
