/** What the judge reads first. Its hash is committed to by the archive act, like every other file's. */
export const readme = `案卷包说明

这个压缩包是一件行政处罚案件的全部材料。任何人不联网、不登录办案系统，就能核验它自归档以后有没有被改动。

一、包里有什么
  case.json        案件要素（案号、当事人、处罚决定等），可用记事本打开
  catalogue.json   卷内目录
  documents/       执法文书（PDF）
  evidence/        证据材料
  events.ndjson    从检查到归档的每一个行为，一行一条：谁、何时、做了什么
  proofs/          每一条行为记录已封存进防篡改日志的证明
  checkpoints/     防篡改日志的签名检查点
  policy.txt       签名所用的公钥
  manifest.json    文件清单及每个文件的 SHA-256 值

二、怎样核验
  在装有 Node.js（18 或更新版本）的电脑上执行：
      node verifier/verify.js 案卷包.zip --policy 公钥文件
  没有 Node.js 的，从机关公示网站的「文书验真」页下载核验网页 verify.html，断网打开，把案卷包拖进去。
  公钥文件请从司法行政机关或本机关公示网站取得，不要用包里的 policy.txt：
  造假的人可以连公钥一起换掉，换不掉的是别处公布的那一份。
  不带 --policy 也能运行，这时只能说明包内前后一致，不能说明它出自本机关。

三、核验说明什么
  全部通过，说明：
  1. 每份文书、每件证据与归档时一字不差；
  2. 行为记录从第一条到归档连续无缺，没有事后插入、删除、改动或调换次序；
  3. 这些记录在签名检查点作出之前就已经封存。
  核验不说明材料内容是否真实，也不代替对证据的审查判断。

四、如果不通过
  程序会逐项说明是哪一份文件、哪一条记录不符。请向出具机关调取原包，与其公示的检查点重新比对。
`
