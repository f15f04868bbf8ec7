// <elapsed-time seconds="12"> counts on from the seconds that the server knew of, so that clocks need not agree.
class ElapsedTime extends HTMLElement {
  static observedAttributes = ['seconds'];

  connectedCallback() {
    this.timer = setInterval(() => this.show(), 1000);
    this.show();
  }

  disconnectedCallback() { clearInterval(this.timer); }

  attributeChangedCallback() {
    this.start = performance.now() - Number(this.getAttribute('seconds')) * 1000;
    this.show();
  }

  show() {
    const seconds = Math.floor((performance.now() - this.start) / 1000);
    this.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

customElements.define('elapsed-time', ElapsedTime);
