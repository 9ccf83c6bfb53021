/** The page that takes the place of a build which is missing. */
export function notBuilt(what: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>User Sessions preview</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}code{background:#eee;color:#222;padding:.1rem .3rem;border-radius:3px}</style>
</head>
<body><h1>Not built yet</h1><p>${what} is missing. Run <code>npm run build</code> in the repository, then reload this page.</p></body>
</html>
`;
}
