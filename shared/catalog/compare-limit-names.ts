import { kindOfUnit } from './compare-quantities.ts';

/** Ends of the ids of limits that say the unit; the row of a comparison brings amounts into one. */
const UNIT = /(?:Seconds|Minutes|Hours|Days|Months|Bytes|Kb|Mb|Mib|Gb|Gib|Tb|Tib|Pib|Mbps|Mibs)(?=$|Per[A-Z])/;
/** "per 5 minutes" is what is counted, not how it is measured; "CPU minutes a day" is nothing without it. */
const IS_MEASURE = /Per[A-Z0-9]\w*$|^cpuMinutes/;

/** Limits of one kind under one key, whatever unit their ids name: `maxPayloadKb` and `maxPayloadMb`, but not `maxPayloadSeconds`. */
export function limitKey(id: string, unit: string): string {
  return `${stemOf(id)} ${kindOfUnit(unit)}`;
}

/** "Max run time" for `maxRunSeconds`, "Max payload size" for `maxPayloadMb`. */
export function limitName(id: string, unit: string): string {
  const stem = stemOf(id);
  const words = stem
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/(Per)(?=\d)/, '$1 ')
    .split(' ');
  const spelled = words.map((word) => SPELLED[word.toLowerCase()] ?? word.toLowerCase());
  const last = spelled.at(-1) ?? '';
  const measure = stem === id ? '' : (MEASURES[kindOfUnit(unit)] ?? '');
  if (measure !== '' && !TELLS_MEASURE.test(last) && !spelled.includes('per')) spelled.push(measure);
  const name = spelled.join(' ');
  return name.startsWith('vCPU') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function stemOf(id: string): string {
  const [unit] = UNIT.exec(id) ?? [];
  if (unit === undefined) return id;
  if (IS_MEASURE.test(id) && (id.endsWith(unit) || id.startsWith('cpu'))) return id;
  const stem = id.replace(UNIT, '');
  return /^(?:max|min|default)?$/.test(stem) ? id : stem;
}

const MEASURES: Readonly<Record<string, string>> = { time: 'time', bytes: 'size' };
const TELLS_MEASURE =
  /^(?:timeout|cooldown|notice|retention|delay|life|lifetime|history|window|staleness|memory|storage|ingress|egress|support|rotation|RPO|point|size|usage|quota|premium|v2|lock|shift)$/;

const SPELLED: Readonly<Record<string, string>> = {
  vcpu: 'vCPU',
  http: 'HTTP',
  vpc: 'VPC',
  iops: 'IOPS',
  url: 'URL',
  ip: 'IP',
  ips: 'IP addresses',
  ipv4: 'IPv4',
  nat: 'NAT',
  snat: 'SNAT',
  bgp: 'BGP',
  fifo: 'FIFO',
  api: 'API',
  udp: 'UDP',
  cpu: 'CPU',
  hdd: 'HDD',
  ssd: 'SSD',
  odb: 'ODB',
  rpo: 'RPO',
  mb: 'MB',
  rus: 'RU',
  async: 'asynchronous',
  sync: 'synchronous',
  lambda: 'Lambda',
  init: 'initialisation',
};
