// preloaded into a measured process: what it cost, as one line of JSON in the file that USAGE_FILE names
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.USAGE_FILE, JSON.stringify({ userCPUTime, systemCPUTime, maxRSS }));
});
