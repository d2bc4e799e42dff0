// Hours as people type them and as machines write them; within the script they are whole hundredths, null for an empty cell.
const isFrench = document.documentElement.lang === 'fr';
const whole = new Intl.NumberFormat(isFrench ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat(isFrench ? 'fr-FR' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plainDigits = new Intl.NumberFormat(isFrench ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2, useGrouping: false });

/** Reads `35,5`, `35.5` and `1 234,5`: hundredths, null for nothing, NaN for what is no number of hours. The server reads it again. */
export const read = text => {
  const tight = text.trim().replace(/(\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, '$1');
  if (tight === '') return null;
  if (!/^\d{1,6}([.,]\d{1,2})?$/.test(tight)) return NaN;
  return Math.round(Number(tight.replace(',', '.')) * 100);
};

/** Hundredths from what the server wrote: `35.5`, or nothing. */
export const known = text => (text === '' || text == null ? null : Math.round(Number(text) * 100));

/** As machines read it. */
export const plain = hours => (hours === null ? '' : String(hours / 100));

/** As it stands in a cell. */
export const typed = hours => (hours === null ? '' : plainDigits.format(hours / 100));

/** As people read it in a sentence or a total: whole hours without decimals, others with two. */
export const written = hours => (hours % 100 === 0 ? whole : cents).format(hours / 100);

const words = {};
document.querySelectorAll('[data-words] [data-word]').forEach(one => { words[one.dataset.word] = one.textContent; });

/** A sentence of the page with values in its places. */
export const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (_, at) => values[at] ?? '');
