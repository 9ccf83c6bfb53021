/* global window, document, fetch */
(function () {
  const config = window.SHOP_CONFIG;
  window.UserSessions.init({
    serviceName: 'shop-web',
    environment: config.environment,
    endpoint: config.otlpUrl,
    propagateTo: [config.apiUrl],
  });

  const outcome = document.getElementById('outcome');

  document.getElementById('request').addEventListener('click', async function () {
    const response = await fetch(config.apiUrl + '/api/products?featured=1');
    const { products } = await response.json();
    outcome.textContent = 'The shop features ' + products.length + ' products.';
  });

  document.getElementById('throw').addEventListener('click', function throwOnPurpose() {
    throw new RangeError('The button did what it says');
  });
})();
