/** Loads the page anew: Grafana reads a plugin's settings at the start only. */
export function reloadPage(): void {
  window.location.reload();
}
