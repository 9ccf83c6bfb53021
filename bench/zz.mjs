import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/setup/chromium.mjs';
const H='http://127.0.0.1:3401', ID='opensessions-usersessions-app';
const b=await chromium.launch({executablePath:findChromium(),args:CHROMIUM_FLAGS});
 const p=await b.newPage({viewport:{width:1280,height:900}}); p.on('console',m=>console.log(m.text().slice(0,200)));
 await p.goto(`${H}/a/${ID}/sessions?from=now-1h&to=now`); await p.waitForTimeout(9000);
 await p.screenshot({path:`/tmp/faro-x.png`});
await b.close();
