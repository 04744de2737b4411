import playwright from "playwright-core"; import {readFileSync} from "node:fs";
process.env.AWS_LAMBDA_JS_RUNTIME="nodejs20.x";process.env.AWS_EXECUTION_ENV="AWS_Lambda_nodejs20.x";
const b=await playwright.chromium.launch({executablePath:await (await import("@sparticuz/chromium")).default.executablePath(),args:["--no-sandbox","--disable-gpu"]});
const [w,scheme]=[Number(process.argv[2]??1440),process.argv[3]??"light"];
const log=readFileSync("/tmp/mine/voice/up.log","utf8"); const link=/handler\s+(http\S+)/.exec(log)[1];
const st="/tmp/mine/voice/state.json"; const {existsSync}=await import("node:fs");
const ctx=await b.newContext({viewport:{width:w,height:900},colorScheme:scheme,locale:"en",...(existsSync(st)?{storageState:st}:{})});
const p=await ctx.newPage(); p.on("console",m=>m.type()==="error"&&console.log(m.text().slice(0,300))); p.on("pageerror",e=>console.log("ERR",e.message.slice(0,400)));
if(!existsSync(st)){await p.goto(link); await p.getByRole("button").first().click(); await p.waitForTimeout(2500); await ctx.storageState({path:st});}
const base="http://localhost:4071/i/childrens-outcomes-england";
await p.goto(base+"/voice"); await p.waitForTimeout(2500); await p.screenshot({path:`/tmp/mine/voice/s-list-${w}-${scheme}.png`,fullPage:true});
const row=p.locator("tbody a").first(); if(await row.count()){await row.click(); await p.waitForTimeout(2500); await p.screenshot({path:`/tmp/mine/voice/s-case-${w}-${scheme}.png`,fullPage:true});}
console.log(p.url()); await b.close();
