/** `<star-rating value="4.5" reviews="12">`: the shop's second script, on its own as a widget of another team would be. */
class StarRating extends HTMLElement {
  connectedCallback(): void {
    const value = Number(this.getAttribute('value')) || 0;
    const full = Math.round(value);
    const stars = document.createElement('span');
    stars.setAttribute('aria-hidden', 'true');
    stars.textContent = '★'.repeat(full) + '☆'.repeat(5 - full);
    const reviews = document.createElement('small');
    reviews.textContent = `(${this.getAttribute('reviews') ?? '0'})`;
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', `${value.toFixed(1)} of 5 stars`);
    this.replaceChildren(stars, reviews);
  }
}

customElements.define('star-rating', StarRating);
export {};
