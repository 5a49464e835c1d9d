/**
 * The page that "Leave now" goes to: a calendar of this month, as it stands on many devices. It knows nothing of the
 * form, asks the server for nothing, and says nothing but the names that the browser has for months and days.
 */
import './calendar.css';

const today = new Date();
const locale = navigator.language;
document.documentElement.lang = locale;
document.documentElement.dir = /^(ar|fa|he|ur|ps|ckb)/.test(locale) ? 'rtl' : 'ltr';
const title = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(today);
document.title = title;

const element = (tag: string, text = '') => Object.assign(document.createElement(tag), { textContent: text });
const table = element('table');
const head = element('tr');
for (let day = 1; day <= 7; day += 1)
  head.append(element('th', new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))));
table.append(head);

const [year, month] = [today.getFullYear(), today.getMonth()];
const before = (new Date(year, month, 1).getDay() + 6) % 7;
const days = new Date(year, month + 1, 0).getDate();
for (let cell = 0; cell < before + days; cell += 1) {
  const row = cell % 7 === 0 ? table.appendChild(element('tr')) : (table.lastElementChild ?? table);
  const day = cell - before + 1;
  const td = row.appendChild(element('td', day < 1 ? '' : String(day)));
  if (day === today.getDate()) td.setAttribute('aria-current', 'date');
}
document.querySelector('#calendar')?.append(element('h1', title), table);
