/** Made by build.mjs: the SVG of each icon, by `<folder>/<name>.svg`. */
declare module 'host-icons' {
  export const icons: Record<string, string>;
}
