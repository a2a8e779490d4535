const DNS_NAME = /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\.?$/;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const IPV6 = /^([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}$/;
const IPV6_SHORT = /^([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?::([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?$/;
const MAX_DNS_NAME = 255;

/** True for what the operator puts into a certificate: a DNS name, one with a first label `*`, or an IP address. */
export function isCertificateName(text: string): boolean {
  return isIpAddress(text) || (text.length <= MAX_DNS_NAME && DNS_NAME.test(text.replace(/^\*\./, '')));
}

function isIpAddress(text: string): boolean {
  if (IPV4.test(text)) return text.split('.').every((part) => Number(part) <= 255);
  return (
    IPV6.test(text) || (text !== '::' && IPV6_SHORT.test(text) && text.replace(/:+$/, '').split(':').length <= 7)
  );
}

const NUMBER = /\d[\d,]*(?:\.\d*)?(?:E\d+)?|\.\d+/g;
const PARENTHESES = /\(n\)/g;
const OPERATION = /n[-+*]n/g;

/** True for what the operator computes: numbers, `+`, `-`, `*` between them, and parentheses. */
export function isArithmetic(text: string): boolean {
  if (!/^[\d.,E+*()\s-]+$/.test(text)) return false;
  let rest = text
    .trim()
    .replace(/\s*([-+*()])\s*/g, '$1')
    .replace(NUMBER, 'n');
  for (let before = ''; rest !== before;) {
    before = rest;
    rest = rest.replace(PARENTHESES, 'n').replace(OPERATION, 'n');
  }
  return rest === 'n';
}
