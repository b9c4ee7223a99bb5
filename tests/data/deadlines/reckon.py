#!/usr/bin/env python3
"""Reckons the last days of table.json in another way than the product does, to hold the product against.

Nothing of the product is used: lengths and rules are typed here from domain/regulations.md §5, holidays come from another
collection (chinese-days 1.5.7, argument 1), days are looked at one by one, months by Python's calendar. Prints table.json;
a person reads it against a wall calendar before it is kept.   python3 reckon.py chinese-days-1.5.7.json > table.json
"""
import calendar, datetime as dt, json, sys

source = json.load(open(sys.argv[1]))
OFF, WORKED = set(source['holidays']), set(source['workdays'])
D = dt.date.fromisoformat
ONE = dt.timedelta(days=1)


def works(day):
    """A day on which offices are open."""
    text = day.isoformat()
    if text in WORKED: return True
    return text not in OFF and day.isoweekday() < 6


def nth_working_day(start, n, out=()):
    day = start
    while n:
        day += ONE
        if works(day) and day not in out: n -= 1
    return day


def later_month(start, n):
    total = start.year * 12 + start.month - 1 + n
    year, month = divmod(total, 12)
    return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def natural_end(start, n, out=()):
    day = start
    while n:
        day += ONE
        if day not in out: n -= 1
    return day


def next_open(day):
    while not works(day): day += ONE
    return day


def last_open(day):
    while not works(day): day -= ONE
    return day


# id: (length, unit, rolls to the next working day), from §5 by hand
WD = {'P-01': 7, 'P-02': 7, 'P-03': 20, 'P-04': 20, 'P-05': 3, 'P-12': 20, 'P-13': 15, 'C-04': 7, 'C-06': 5, 'C-07': 7, 'C-13': 7, 'C-15': 2,
      'C-16': 2, 'X-05': 10, 'X-07': 3, 'X-08': 5, 'X-08-ruling': 7, 'R-04': 10, 'R-04-simplified': 5, 'R-05': 5, 'L-01': 5,
      'L-02': 20, 'L-03': 45, 'L-04': 10, 'L-05': 5, 'L-06': 20, 'L-07': 7, 'C-10': 5, 'C-11': 3, 'I-08': 20, 'I-07': 5, 'C-19': 2}
ROLLING_DAYS = {'X-01': 15, 'R-01': 60, 'R-03': 15, 'R-06': 15, 'C-03': 90, 'C-17': 30, 'T-01': 3, 'T-03': 3, 'T-04': 3, 'A-03': 60,
                'A-04': 15, 'G-01': 30, 'G-06': 15, 'C-18': 10, 'C-14': 5, 'I-04': 10, 'X-08-objection': 15, 'X-08-ruling-heard': 30}
FIXED_DAYS = {'E-01': 30, 'X-04': 30, 'A-02': 30, 'A-02-traffic': 7}
ROLLING_MONTHS = {'X-06': 3, 'R-02': 6, 'P-08': 1, 'P-14': 12, 'R-01-untold': 12, 'I-01': 12}
FIXED_MONTHS = {'I-05': 6, 'C-01': 24, 'C-01-harm': 60, 'X-09': 36, 'P-10': 3, 'P-10-longest': 12, 'P-11-longest': 36, 'P-09': 3, 'G-04': 6}
HOURS = {'T-02': 24, 'E-03': 24, 'I-06': 24, 'A-01': 2, 'G-03': 24}
EXTENSIONS = {'E-02': 30, 'L-02-extension': 10, 'L-03-extension': 15, 'P-12-extension': 20, 'A-03-extension': 60, 'C-10-extension': 3}


def last_day(id, start, out=(), by=()):
    """`out`: days left out; `by`: extensions, each from the end of what it extends, before that is rolled forward."""
    rolls = id in ROLLING_DAYS or id in ROLLING_MONTHS
    if id in WD: end = nth_working_day(start, WD[id], out)
    elif id in ROLLING_DAYS or id in FIXED_DAYS: end = natural_end(start, {**ROLLING_DAYS, **FIXED_DAYS}[id], out)
    else: end = later_month(start, {**ROLLING_MONTHS, **FIXED_MONTHS}[id])
    for extension in by:
        count = nth_working_day if id in WD else natural_end
        end = count(end, EXTENSIONS[extension], out)
    return next_open(end) if rolls else end


rows = []
def plain(why, *asked):
    for text in asked:
        id, start = text.split()
        rows.append({'id': id, 'from': start, 'due': last_day(id, D(start)).isoformat(), 'why': why})
def paused(why, *asked):
    """id from pause resume: the days after the pause, up to that of the resumption, are left out."""
    for text in asked:
        id, start, *stops = text.split()
        out, suspensions = set(), []
        for first, last in zip(stops[::2], stops[1::2]):
            day = D(first) + ONE
            suspensions.append({'from': day.isoformat(), 'to': last})
            while day <= D(last): out.add(day); day += ONE
        rows.append({'id': id, 'from': start, 'suspensions': suspensions, 'due': last_day(id, D(start), out).isoformat(), 'why': why})
def extended(why, *asked):
    for text in asked:
        id, start, *by = text.split()
        rows.append({'id': id, 'from': start, 'extensions': by, 'due': last_day(id, D(start), (), by).isoformat(), 'why': why})
def hours(why, *asked):
    for text in asked:
        id, at = text.split()
        moment = dt.datetime.fromisoformat(at + ':00+08:00')
        end = moment + dt.timedelta(hours=HOURS[id])
        utc = lambda m: m.astimezone(dt.timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
        rows.append({'id': id, 'from': at[:10], 'at': utc(moment), 'due': end.date().isoformat(), 'dueAt': utc(end), 'why': why})
def stated(why, *asked):
    for text in asked:
        id, start, day = text.split()
        end = D(day)
        rows.append({'id': id, 'from': start, 'dueOn': day, 'due': (end if id == 'E-04' else next_open(end)).isoformat(), 'why': why})
def before_working_days(why, id, n, *expiries):
    for text in expiries:
        day, left = D(text), n
        while left:
            day -= ONE
            if works(day): left -= 1
        rows.append({'id': id, 'from': text, 'due': last_open(day - ONE).isoformat(), 'why': why})
def before(why, id, months, days, *expiries):
    for text in expiries:
        nominal = later_month(D(text), -months) if months else D(text) - days * ONE
        rows.append({'id': id, 'from': text, 'due': last_open(nominal).isoformat(), 'why': why})
def literal(why, *asked):
    for text in asked:
        id, start, due = text.split()
        rows.append({'id': id, 'from': start, 'due': due, 'why': why})


plain('平常的周末', 'P-05 2026-11-19', 'P-05 2026-11-20', 'P-05 2026-11-21', 'C-15 2026-11-19', 'C-15 2026-11-20', 'C-15 2026-11-22',
      'C-06 2026-11-06', 'C-06 2026-11-09', 'X-07 2026-08-12', 'R-05 2026-08-14', 'L-01 2025-11-13', 'L-05 2025-11-14', 'C-19 2026-08-20',
      'C-11 2026-07-23', 'I-07 2026-07-24', 'C-13 2026-11-25', 'P-01 2026-11-26', 'C-04 2025-08-22')
plain('元旦假期与调休上班的星期日（2026-01-04）', 'C-13 2025-12-25', 'P-01 2025-12-31', 'C-06 2025-12-26', 'C-15 2025-12-31', 'P-05 2025-12-31',
      'L-04 2025-12-24', 'X-05 2025-12-22', 'C-04 2026-01-02', 'X-01 2025-12-17', 'X-01 2025-12-18', 'T-01 2025-12-30', 'G-01 2025-12-02')
plain('元旦 2024、2025 不调休', 'C-13 2023-12-28', 'C-06 2024-12-27', 'P-01 2024-12-31', 'X-01 2024-12-17', 'T-01 2023-12-29', 'C-15 2024-12-31')
plain('春节九天假与两个补班的星期六（2026-02-14、02-28）', 'C-13 2026-02-05', 'C-13 2026-02-13', 'C-06 2026-02-11', 'P-01 2026-02-14',
      'P-03 2026-02-06', 'L-02 2026-01-26', 'L-02 2026-02-09', 'X-05 2026-02-12', 'C-07 2026-02-23', 'C-15 2026-02-26', 'C-15 2026-02-27',
      'X-01 2026-01-31', 'X-01 2026-02-05', 'X-01 2026-02-13', 'R-06 2026-02-02', 'T-03 2026-02-13', 'T-01 2026-02-14', 'L-03 2026-01-05')
plain('春节 2024、2025：调休上班日不同', 'C-13 2024-02-02', 'C-13 2024-02-08', 'P-01 2024-02-18', 'C-06 2024-02-09', 'L-02 2024-01-29', 'X-01 2024-01-27',
      'C-13 2025-01-22', 'C-13 2025-01-27', 'C-06 2025-01-24', 'P-01 2025-02-04', 'C-15 2025-02-07', 'X-01 2025-01-14', 'X-01 2025-01-20', 'L-02 2025-01-13')
plain('清明', 'C-06 2026-03-31', 'C-06 2026-04-03', 'X-01 2026-03-20', 'X-01 2026-03-21', 'T-01 2026-04-01', 'C-13 2024-03-29', 'C-06 2024-04-02', 'P-05 2025-04-03')
plain('劳动节，五月九日补班', 'C-13 2026-04-27', 'C-06 2026-04-30', 'C-06 2026-05-06', 'X-01 2026-04-16', 'X-01 2026-04-20', 'X-01 2026-04-24',
      'R-01 2026-03-03', 'C-18 2026-04-21', 'T-04 2026-04-29', 'P-05 2026-05-07', 'C-13 2024-04-26', 'C-13 2024-05-06', 'X-01 2024-04-16', 'C-06 2025-04-25', 'X-01 2025-04-20')
plain('端午', 'C-06 2026-06-15', 'C-13 2026-06-12', 'X-01 2026-06-04', 'X-01 2026-06-06', 'C-06 2024-06-05', 'X-01 2024-05-26', 'C-06 2025-05-28', 'X-01 2025-05-17', 'P-05 2025-05-30')
plain('中秋、国庆，九月二十日与十月十日补班', 'C-13 2026-09-16', 'C-13 2026-09-24', 'C-13 2026-09-30', 'C-06 2026-09-18', 'C-06 2026-09-23', 'P-01 2026-09-22',
      'L-02 2026-09-10', 'L-02 2026-09-24', 'X-05 2026-09-21', 'C-15 2026-10-08', 'C-15 2026-10-09', 'X-01 2026-09-16', 'X-01 2026-09-11', 'X-01 2026-09-19',
      'X-01 2026-09-25', 'T-01 2026-09-28', 'R-01 2026-08-03', 'C-03 2026-07-04', 'P-12 2026-09-07', 'R-04 2026-09-18')
plain('国庆 2024、2025', 'C-13 2024-09-12', 'C-13 2024-09-27', 'C-06 2024-09-29', 'X-01 2024-09-17', 'L-02 2024-09-13', 'C-13 2025-09-24', 'C-13 2025-09-30',
      'C-06 2025-09-26', 'X-01 2025-09-17', 'X-01 2025-09-22', 'L-02 2025-09-15', 'C-15 2025-10-10', 'C-15 2024-10-11', 'P-05 2024-09-13')
plain('拘束机关的查封扣押：假日也不顺延', 'E-01 2026-01-17', 'E-01 2026-01-22', 'E-01 2026-09-01', 'E-01 2026-09-05', 'E-01 2026-04-02', 'E-01 2025-08-31',
      'E-01 2024-01-30', 'E-01 2024-01-31', 'X-04 2026-09-03', 'A-02 2026-09-05', 'A-02-traffic 2026-09-28')
plain('九十日、六十日、三十日：末日顺延', 'C-03 2026-01-05', 'C-03 2026-02-04', 'C-03 2025-11-17', 'C-03 2024-11-30', 'A-03 2026-03-02', 'A-03 2026-08-08', 'R-01 2026-04-20',
      'C-17 2026-04-01', 'C-17 2026-09-01', 'G-01 2026-01-16', 'G-06 2025-09-18', 'A-04 2026-02-02', 'I-04 2026-06-09', 'C-14 2026-04-28', 'X-08-objection 2025-09-20',
      'X-08-ruling-heard 2024-09-02', 'R-03 2025-01-14', 'C-18 2024-02-01')
plain('月：末日无相应日的，为月末日；二月二十九日', 'X-06 2025-11-30', 'X-06 2023-11-29', 'X-06 2026-01-31', 'X-06 2026-07-05', 'R-02 2025-08-29', 'R-02 2025-08-31', 'R-02 2023-08-31',
      'R-02 2024-08-31', 'R-02 2025-11-01', 'P-08 2024-01-31', 'P-08 2026-01-30', 'P-08 2026-08-31', 'P-08 2024-02-29', 'I-05 2025-12-31', 'I-05 2024-02-29', 'I-05 2026-02-28',
      'G-04 2026-03-31', 'P-10 2026-04-30', 'P-09 2026-05-31')
plain('年：闰日起算、两年五年', 'C-01 2022-02-28', 'C-01 2024-02-29', 'C-01 2024-10-03', 'C-01-harm 2021-08-31', 'X-09 2021-02-28', 'X-09 2023-10-01', 'P-14 2025-02-14',
      'P-14 2024-02-29', 'R-01-untold 2025-05-02', 'I-01 2025-10-05', 'P-10-longest 2026-04-01')
hours('小时：精确到分，跨日、跨月、跨年、不因假日顺延', 'T-02 2026-11-20T17:30', 'T-02 2026-12-31T08:15', 'E-03 2026-09-30T23:59', 'E-03 2026-02-14T00:00', 'E-03 2024-02-28T10:05',
      'I-06 2026-10-01T07:00', 'I-06 2025-02-28T16:45', 'A-01 2026-05-01T23:30', 'A-01 2026-06-15T09:07', 'G-03 2026-06-18T18:20')
paused('中止：查封期间的鉴定不计入', 'E-01 2026-03-02 2026-03-10 2026-03-20', 'E-01 2026-03-02 2026-03-03 2026-04-30', 'E-01 2026-08-20 2026-09-01 2026-09-15 2026-09-20 2026-09-25',
       'E-01 2024-02-01 2024-02-20 2024-03-05', 'E-01 2025-12-15 2025-12-20 2026-01-10', 'E-01 2026-03-02 2026-03-30 2026-04-07', 'E-01 2026-05-06 2026-05-06 2026-05-16')
paused('中止：许可的听证、检验不计入', 'L-02 2026-06-01 2026-06-10 2026-06-24', 'L-02 2026-01-26 2026-02-10 2026-02-27', 'L-02 2026-09-14 2026-09-24 2026-10-10', 'L-02 2025-09-01 2025-09-05 2025-09-06',
       'L-02 2026-03-02 2026-03-06 2026-03-08', 'L-02 2026-04-20 2026-04-30 2026-05-09', 'L-04 2026-07-01 2026-07-03 2026-07-13', 'L-03 2026-03-02 2026-03-20 2026-04-20')
paused('中止：办案期限，末日再顺延', 'C-03 2026-01-05 2026-02-01 2026-02-11', 'C-03 2026-06-01 2026-07-01 2026-08-01', 'C-03 2026-03-16 2026-04-10 2026-07-01', 'C-03 2025-09-08 2025-10-09 2025-10-31 2025-11-10 2025-11-20',
       'A-03 2026-05-11 2026-05-20 2026-06-30', 'R-01 2026-07-06 2026-07-20 2026-08-18')
extended('延长：自原届满日（未顺延）起算', 'E-01 2026-03-02 E-02', 'E-01 2026-08-10 E-02', 'E-01 2024-01-01 E-02', 'E-01 2025-12-05 E-02', 'L-02 2026-06-01 L-02-extension', 'L-02 2026-01-19 L-02-extension',
         'L-02 2026-09-01 L-02-extension', 'L-03 2026-05-06 L-03-extension', 'P-12 2026-04-01 P-12-extension', 'A-03 2026-02-02 A-03-extension', 'A-03 2026-06-04 A-03-extension', 'C-10 2026-04-27 C-10-extension')
stated('文书写明的日期，休假日顺延；鉴定期间照写明', 'I-03 2026-09-01 2026-10-03', 'I-03 2026-02-02 2026-02-15', 'I-03 2026-11-02 2026-11-30', 'C-08 2026-04-13 2026-05-01', 'E-04 2026-09-21 2026-10-05')
before_working_days('届满前三十个工作日：中间隔满三十个工作日', 'L-08', 30, '2026-12-31', '2026-10-20', '2026-03-31', '2025-02-28', '2024-10-15')
before('届满前三个月，落在休假日的提前', 'L-12', 3, 0, '2026-12-31', '2026-05-31', '2026-08-15', '2026-12-26', '2025-05-05')
before('证件到期前三十日，落在休假日的提前', 'G-05', 0, 30, '2026-03-20', '2026-10-31', '2026-06-30')
literal('固定日期', 'P-06 2025-12-31 2026-01-31', 'P-07 2025-01-01 2026-01-31', 'G-02 2025-06-30 2026-06-30', 'G-08 2026-01-01 2027-03-31', 'G-08 2025-12-31 2026-03-31', 'I-02 2026-03-08 2026-12-31')
literal('次日起按日；避开假日', 'X-02 2026-10-08 2026-10-08', 'X-03 2026-02-13 2026-02-13', 'X-10 2026-10-03 2026-10-07', 'X-10 2026-02-20 2026-02-23', 'X-10 2026-10-10 2026-10-09', 'X-10 2026-11-25 2026-11-24')

print('[\n' + ',\n'.join('  ' + json.dumps(row, ensure_ascii=False) for row in rows) + '\n]')
