import type { Workload } from '../../shared/choose/workload.ts';

/**
 * What an architect would answer, written down before the criteria were weighed. In a ranking every option before a ">" must come
 * before every option after it; options joined by "=" come out the same; others between two ">" are left as they fall. Options that are not named are not asked about.
 */
export interface WorkloadRow {
  readonly name: string;
  readonly workload: Workload;
  readonly aws: string;
  readonly azure: string;
  /** Exactly what is ruled out, of both clouds. */
  readonly out: string;
  /** Exactly what fits with care only; absent: not asked about. */
  readonly care?: string;
}

const FUNCTIONS = 'functions-flex functions-premium functions-dedicated functions-consumption functions-container-apps';
/** Where nobody gets at the host: functions, App Service and containers of the provider. */
const NO_HOST = `lambda ecs-fargate ${FUNCTIONS} container-apps app-service`;
const ALL_AZURE = `vm scale-set ${FUNCTIONS} container-apps aks app-service azure-batch`;

function row(name: string, workload: Workload, aws: string, azure: string, out = '', care?: string): WorkloadRow {
  return { name, workload, aws, azure, out, ...(care !== undefined && { care }) };
}

/** One answer alone. */
const SINGLE: readonly WorkloadRow[] = [
  row('nothing is known', {}, '', ''),
  row(
    'events start it',
    { trigger: 'event' },
    'lambda > batch ecs-ec2 ecs-fargate > beanstalk eks > ec2',
    'functions-flex functions-premium functions-container-apps > container-apps functions-dedicated > functions-consumption > aks > app-service azure-batch > vm scale-set',
    '',
    'ec2 vm scale-set functions-consumption',
  ),
  row(
    'requests start it',
    { trigger: 'request' },
    'beanstalk ecs-fargate > lambda ecs-ec2 > ec2 eks',
    'app-service container-apps > functions-flex functions-premium functions-dedicated functions-container-apps > functions-consumption aks scale-set vm',
    'batch azure-batch',
  ),
  row(
    'a process that always runs',
    { trigger: 'service' },
    'ecs-fargate ecs-ec2 > ec2 eks beanstalk',
    'container-apps > vm scale-set aks app-service > functions-dedicated > functions-flex functions-premium functions-container-apps',
    'lambda functions-consumption batch azure-batch',
    'functions-flex functions-premium functions-dedicated functions-container-apps',
  ),
  row(
    'jobs that run to their end',
    { trigger: 'job' },
    'batch > ecs-fargate > ecs-ec2 eks > lambda ec2 > beanstalk',
    'azure-batch container-apps > aks > vm functions-flex > app-service',
  ),
  row(
    'spiky traffic',
    { traffic: 'spiky' },
    'lambda > ecs-fargate > batch > ecs-ec2 eks beanstalk > ec2',
    'functions-flex container-apps functions-container-apps > functions-premium > functions-consumption > app-service azure-batch > aks scale-set functions-dedicated > vm',
  ),
  row(
    'steady traffic',
    { traffic: 'steady' },
    'ec2 ecs-ec2 ecs-fargate beanstalk eks > batch > lambda',
    'vm scale-set app-service functions-dedicated functions-premium aks > container-apps functions-container-apps > functions-flex > functions-consumption',
  ),
  row(
    'runs on a schedule',
    { traffic: 'scheduled' },
    'lambda batch ecs-fargate > ecs-ec2 eks beanstalk > ec2',
    'functions-flex functions-container-apps container-apps azure-batch > app-service functions-premium functions-dedicated aks scale-set > vm',
  ),
  row(
    'nothing may cost while idle',
    { scaleToZero: true },
    'lambda > batch > ecs-fargate > ecs-ec2 > ec2 eks beanstalk',
    'functions-flex container-apps functions-container-apps > azure-batch > functions-consumption > scale-set > aks > vm',
    'functions-premium functions-dedicated app-service',
  ),
  row('may run all the time', { scaleToZero: false }, '', ''),
  row(
    'new capacity within milliseconds',
    { startup: 'milliseconds' },
    'lambda > ecs-fargate ecs-ec2 eks > ec2 beanstalk batch',
    'functions-premium functions-dedicated > functions-flex container-apps functions-container-apps app-service aks > vm scale-set azure-batch',
  ),
  row(
    'new capacity within seconds',
    { startup: 'seconds' },
    'lambda ecs-fargate ecs-ec2 eks > ec2 beanstalk batch',
    'functions-flex functions-premium functions-dedicated container-apps functions-container-apps app-service aks > vm scale-set azure-batch',
  ),
  row('new capacity within minutes', { startup: 'minutes' }, '', ''),
  row(
    'needs the operating system',
    { osControl: true },
    'ec2 > ecs-ec2 eks beanstalk batch',
    'vm scale-set azure-batch > aks',
    NO_HOST,
    'ecs-ec2 eks beanstalk batch aks',
  ),
  row('leaves the operating system alone', { osControl: false }, '', ''),
  row(
    'logs in to the host now and then',
    { hostLogin: true },
    'ec2 > beanstalk ecs-ec2 > eks batch',
    'vm scale-set azure-batch > aks',
    NO_HOST,
    'aks',
  ),
  row(
    'the provider patches',
    { patching: 'provider' },
    'lambda ecs-fargate > beanstalk eks batch > ec2 ecs-ec2',
    'functions-flex functions-premium functions-dedicated functions-container-apps container-apps app-service > functions-consumption > aks > vm scale-set azure-batch',
  ),
  row(
    'we patch ourselves',
    { patching: 'self' },
    'ec2 > ecs-ec2 eks > beanstalk batch > lambda ecs-fargate',
    'vm scale-set azure-batch > aks > app-service container-apps functions-flex functions-premium functions-dedicated functions-container-apps',
  ),
  row(
    'container images are there',
    { containers: true },
    'ecs-fargate > ecs-ec2 eks > batch > lambda beanstalk > ec2',
    'container-apps > aks > functions-container-apps > azure-batch functions-premium functions-dedicated app-service > vm scale-set',
    'functions-flex functions-consumption',
    'ec2 vm scale-set',
  ),
  row(
    'no container images',
    { containers: false },
    'lambda ec2 beanstalk > ecs-fargate ecs-ec2 eks batch',
    'functions-flex functions-premium functions-dedicated vm app-service scale-set azure-batch > container-apps functions-container-apps aks',
  ),
  row(
    'many services that scale apart',
    { microservices: true },
    'ecs-fargate ecs-ec2 eks > lambda > batch > beanstalk ec2',
    'container-apps aks > functions-flex > functions-container-apps azure-batch > functions-premium vm scale-set > app-service functions-dedicated',
  ),
  row(
    'Kubernetes is wanted',
    { kubernetes: true },
    'eks > ec2',
    'aks > vm scale-set',
    `lambda ecs-ec2 ecs-fargate beanstalk batch ${FUNCTIONS} container-apps app-service azure-batch`,
    'ec2 vm scale-set',
  ),
  row(
    'no Kubernetes, please',
    { kubernetes: false },
    'lambda ec2 ecs-ec2 ecs-fargate beanstalk batch > eks',
    'vm scale-set functions-flex functions-premium functions-dedicated functions-container-apps container-apps app-service azure-batch > aks',
  ),
  row(
    'a runtime of its own',
    { runtime: 'custom' },
    'ec2 > ecs-fargate ecs-ec2 eks batch > lambda beanstalk',
    'vm scale-set > container-apps aks azure-batch > functions-container-apps > app-service functions-premium functions-dedicated > functions-flex > functions-consumption',
  ),
  row(
    'a standard runtime',
    { runtime: 'standard' },
    'beanstalk > lambda > ec2 ecs-fargate ecs-ec2 eks batch',
    'app-service > functions-flex functions-premium functions-dedicated > vm container-apps aks azure-batch',
  ),
  row(
    'lift and shift',
    { legacy: true },
    'ec2 > beanstalk > ecs-fargate ecs-ec2 eks batch > lambda',
    'vm > scale-set > app-service > container-apps aks azure-batch > functions-flex functions-premium functions-dedicated functions-container-apps functions-consumption',
    '',
    `lambda ecs-ec2 ecs-fargate eks beanstalk batch ${FUNCTIONS} container-apps aks app-service azure-batch`,
  ),
  row(
    'a prototype or an internal tool',
    { prototype: true },
    'beanstalk > lambda > ecs-fargate > ec2 ecs-ec2 > eks',
    'app-service > functions-flex container-apps > vm scale-set > aks',
  ),
  row(
    'needs a GPU',
    { gpu: true },
    'ec2=batch=eks=ecs-ec2 > beanstalk',
    'vm=scale-set=azure-batch=aks=container-apps=functions-container-apps',
    'lambda ecs-fargate functions-flex functions-premium functions-dedicated functions-consumption app-service',
    'beanstalk',
  ),
  row(
    'needs bare metal',
    { bareMetal: true },
    'ec2 > eks ecs-ec2 > beanstalk batch',
    '',
    `lambda ecs-fargate ${ALL_AZURE}`,
    'beanstalk batch',
  ),
  row(
    'keeps state on its own disk',
    { localState: true },
    'ec2 > eks > ecs-ec2 beanstalk batch > ecs-fargate > lambda',
    'vm > aks scale-set > app-service azure-batch > container-apps > functions-flex functions-premium functions-dedicated functions-container-apps',
  ),
  row(
    'steady volume with a commitment of years',
    { cost: 'committed' },
    'ec2 > ecs-ec2 beanstalk eks > ecs-fargate > lambda',
    'vm scale-set > aks > app-service functions-dedicated container-apps > functions-premium functions-container-apps > functions-flex > functions-consumption',
  ),
  row(
    'pay only for what is used',
    { cost: 'pay-per-use' },
    'lambda > ecs-fargate batch > ec2 beanstalk ecs-ec2 > eks',
    'functions-flex container-apps functions-container-apps > functions-consumption azure-batch > vm scale-set aks > app-service functions-premium functions-dedicated',
  ),
];

/** On and just past a limit. */
const EDGES: readonly WorkloadRow[] = [
  row(
    'an event of 600 s',
    { trigger: 'event', runSeconds: 600 },
    'lambda > batch > ecs-fargate ecs-ec2 beanstalk eks > ec2',
    'functions-flex functions-premium functions-container-apps > container-apps',
  ),
  row(
    'an event of 601 s',
    { trigger: 'event', runSeconds: 601 },
    'lambda > batch',
    'functions-flex functions-premium functions-container-apps > container-apps',
    'functions-consumption',
  ),
  row(
    'an event of 900 s, the whole of Lambda',
    { trigger: 'event', runSeconds: 900 },
    'lambda > batch beanstalk',
    'functions-flex functions-premium functions-container-apps > container-apps',
    'functions-consumption',
  ),
  row(
    'an event of 901 s',
    { trigger: 'event', runSeconds: 901 },
    'batch ecs-fargate ecs-ec2 > beanstalk eks > ec2',
    'functions-flex functions-premium functions-container-apps > container-apps',
    'lambda functions-consumption',
  ),
  row(
    'an event of 1,800 s, the time-out of Functions while none is set',
    { trigger: 'event', runSeconds: 1800 },
    'batch ecs-fargate ecs-ec2 > beanstalk eks > ec2',
    'functions-flex functions-premium functions-container-apps > container-apps functions-dedicated',
    'lambda functions-consumption',
  ),
  row(
    'an event of 1,801 s: set the time-out',
    { trigger: 'event', runSeconds: 1801 },
    'batch ecs-fargate ecs-ec2 > beanstalk eks > ec2',
    'functions-flex functions-premium functions-container-apps container-apps > functions-dedicated > aks',
    'lambda functions-consumption',
  ),
  row(
    'an event of two hours: an instance that is scaled in leaves one',
    { trigger: 'event', runSeconds: 7200 },
    'batch ecs-fargate ecs-ec2 > beanstalk eks > ec2',
    'container-apps > functions-dedicated > functions-flex functions-premium functions-container-apps',
    'lambda functions-consumption',
  ),
  row(
    'a request of 230 s',
    { trigger: 'request', runSeconds: 230 },
    'beanstalk ecs-fargate > lambda',
    'app-service container-apps > functions-flex functions-premium > vm',
    'batch azure-batch',
  ),
  row(
    'a request of 231 s is too long for App Service and Functions',
    { trigger: 'request', runSeconds: 231 },
    'beanstalk ecs-fargate > lambda',
    'container-apps > vm aks scale-set > app-service > functions-flex functions-premium functions-dedicated',
    'batch azure-batch',
  ),
  row(
    'a request of 241 s is too long for the ingress of Container Apps as well',
    { trigger: 'request', runSeconds: 241 },
    'beanstalk ecs-fargate > lambda',
    'vm aks scale-set > app-service container-apps > functions-flex functions-premium functions-dedicated',
    'batch azure-batch',
  ),
  row(
    'a job of 180 days',
    { trigger: 'job', runSeconds: 15_552_000 },
    'batch > ecs-fargate',
    'azure-batch container-apps > aks',
    'lambda functions-consumption',
  ),
  row(
    'a job of 180 days and a second',
    { trigger: 'job', runSeconds: 15_552_001 },
    'batch > ecs-fargate',
    'container-apps > aks',
    'lambda functions-consumption azure-batch',
  ),
  row(
    'a job of five minutes',
    { trigger: 'job', runSeconds: 300 },
    'lambda > ecs-fargate > ecs-ec2',
    'functions-flex functions-container-apps > aks',
  ),
  row(
    'a job of just over five minutes',
    { trigger: 'job', runSeconds: 301 },
    'batch > ecs-fargate > lambda',
    'azure-batch container-apps > functions-flex',
  ),
];

/** Answers that pull apart: what is left is the lesser evil. */
const CONTRADICTIONS: readonly WorkloadRow[] = [
  row(
    'scale to zero, with control of the operating system',
    { scaleToZero: true, osControl: true },
    'ec2 batch > ecs-ec2 > eks beanstalk',
    'azure-batch > scale-set > vm > aks',
    NO_HOST,
  ),
  row(
    'control of the operating system that somebody else patches',
    { osControl: true, patching: 'provider' },
    'ec2 > eks beanstalk batch > ecs-ec2',
    'vm scale-set azure-batch > aks',
    NO_HOST,
  ),
  row(
    'Kubernetes that costs nothing while idle',
    { kubernetes: true, scaleToZero: true },
    'eks > ec2',
    'aks > vm',
    `lambda ecs-ec2 ecs-fargate beanstalk batch ${FUNCTIONS} container-apps app-service azure-batch`,
  ),
  row(
    'legacy software as events',
    { legacy: true, trigger: 'event', localState: true },
    'ec2 > lambda',
    'vm > functions-flex',
  ),
  row(
    'a GPU within milliseconds of an event',
    { gpu: true, trigger: 'event', startup: 'milliseconds' },
    'eks ecs-ec2 batch ec2',
    'functions-container-apps container-apps > aks > vm scale-set',
    'lambda ecs-fargate functions-flex functions-premium functions-dedicated functions-consumption app-service',
  ),
  row(
    'a GPU on bare metal',
    { gpu: true, bareMetal: true },
    'ec2 > eks ecs-ec2 > batch > beanstalk',
    '',
    `lambda ecs-fargate ${ALL_AZURE}`,
  ),
];

const REAL: readonly WorkloadRow[] = [
  row(
    'resize an image that was uploaded',
    { trigger: 'event', runSeconds: 10, traffic: 'spiky', scaleToZero: true },
    'lambda > ecs-fargate > ec2',
    'functions-flex functions-container-apps > container-apps > functions-consumption > vm',
    'functions-premium functions-dedicated app-service',
  ),
  row(
    'a report of 14 minutes for each upload',
    { trigger: 'event', runSeconds: 840, traffic: 'spiky' },
    'lambda > ecs-fargate > ec2',
    'functions-flex functions-container-apps > container-apps > vm',
    'functions-consumption',
  ),
  row(
    'a public API with peaks whose callers do not wait for cold starts',
    { trigger: 'request', runSeconds: 1, traffic: 'spiky', startup: 'milliseconds' },
    'lambda > ecs-fargate > beanstalk > ec2',
    'functions-premium > container-apps > functions-flex > vm',
    'batch azure-batch',
  ),
  row(
    'an API for a few calls a day',
    { trigger: 'request', runSeconds: 2, scaleToZero: true, cost: 'pay-per-use', containers: false },
    'lambda > ecs-fargate > beanstalk > ec2 ecs-ec2 > eks',
    'functions-flex container-apps > functions-consumption > vm',
    'batch azure-batch functions-premium functions-dedicated app-service',
  ),
  row(
    'a busy API in containers, bought for three years',
    { trigger: 'request', traffic: 'steady', containers: true, cost: 'committed' },
    'ecs-fargate ecs-ec2 > eks beanstalk > ec2 > lambda',
    'container-apps > aks app-service > vm',
    'batch azure-batch functions-flex functions-consumption',
  ),
  row(
    'a busy worker of events, bought for three years',
    { trigger: 'event', traffic: 'steady', cost: 'committed' },
    'ecs-ec2 > beanstalk ec2 eks > lambda',
    'container-apps functions-premium functions-dedicated > functions-flex > functions-consumption',
  ),
  row(
    'an old Windows server application',
    { legacy: true, osControl: true, traffic: 'steady', trigger: 'service' },
    'ec2 > ecs-ec2 beanstalk eks',
    'vm > scale-set > aks',
    `${NO_HOST} batch azure-batch`,
  ),
  row(
    'an old Java web application on a standard server',
    { legacy: true, runtime: 'standard', trigger: 'request' },
    'ec2 beanstalk > ecs-fargate ecs-ec2 eks lambda',
    'vm app-service > scale-set > container-apps > aks',
    'batch azure-batch',
  ),
  row(
    'an internal tool in Python',
    { prototype: true, runtime: 'standard', trigger: 'request' },
    'beanstalk > lambda > ecs-fargate > ec2 > eks',
    'app-service > container-apps functions-flex > vm > aks',
    'batch azure-batch',
  ),
  row(
    'an internal tool whose server somebody must reach now and then',
    { prototype: true, runtime: 'standard', trigger: 'request', hostLogin: true },
    'beanstalk > ecs-ec2 ec2 > eks',
    'vm scale-set > aks',
    `${NO_HOST} batch azure-batch`,
  ),
  row(
    'microservices in Docker without a cluster to run',
    { trigger: 'request', containers: true, microservices: true, kubernetes: false, patching: 'provider' },
    'ecs-fargate > lambda ecs-ec2 > eks ec2',
    'container-apps > functions-container-apps > aks > vm',
    'batch azure-batch functions-flex functions-consumption',
  ),
  row(
    'microservices of a team that knows Kubernetes',
    { trigger: 'request', containers: true, microservices: true, kubernetes: true },
    'eks > ec2',
    'aks > vm',
    `lambda ecs-ec2 ecs-fargate beanstalk batch ${FUNCTIONS} container-apps app-service azure-batch`,
  ),
  row(
    'a nightly job of three minutes',
    { trigger: 'job', runSeconds: 180, traffic: 'scheduled', runtime: 'standard' },
    'lambda > batch > ecs-fargate > ec2',
    'functions-flex functions-container-apps > container-apps azure-batch > vm',
  ),
  row(
    'a nightly load of six hours in a container',
    { trigger: 'job', runSeconds: 21_600, traffic: 'scheduled', containers: true },
    'ecs-fargate batch > ecs-ec2 eks > ec2',
    'container-apps > azure-batch aks > app-service > vm',
    'lambda functions-flex functions-consumption',
  ),
  row(
    'rendering on GPUs over night',
    { trigger: 'job', runSeconds: 14_400, traffic: 'scheduled', gpu: true },
    'batch > ecs-ec2 eks > ec2',
    'azure-batch container-apps > aks > vm',
    'lambda ecs-fargate functions-flex functions-premium functions-dedicated functions-consumption app-service',
  ),
  row(
    'answers of a model on GPUs, idle most of the day',
    { trigger: 'request', traffic: 'spiky', gpu: true, containers: true, scaleToZero: true },
    'ecs-ec2 > eks > ec2',
    'container-apps > functions-container-apps > aks > vm',
    'lambda ecs-fargate batch functions-flex functions-premium functions-dedicated functions-consumption app-service azure-batch',
  ),
  row(
    'training on GPUs for weeks, bought for a year',
    { trigger: 'job', runSeconds: 1_209_600, gpu: true, cost: 'committed', traffic: 'steady' },
    'batch > ecs-ec2 eks ec2 > beanstalk',
    'azure-batch aks vm scale-set container-apps',
    'lambda ecs-fargate functions-flex functions-premium functions-dedicated functions-consumption app-service',
  ),
  row(
    'a web socket server in containers',
    { trigger: 'service', containers: true, traffic: 'steady', localState: false },
    'ecs-fargate > ecs-ec2 > eks > ec2',
    'container-apps > aks > app-service > vm scale-set',
    'lambda functions-flex functions-consumption batch azure-batch',
  ),
  row(
    'a game server on bare metal',
    { trigger: 'service', bareMetal: true, osControl: true },
    'ec2 > ecs-ec2 > eks > beanstalk',
    '',
    `lambda ecs-fargate batch ${ALL_AZURE}`,
  ),
  row(
    'a database of its own on a local disk',
    { trigger: 'service', localState: true, osControl: true, traffic: 'steady', cost: 'committed', patching: 'self' },
    'ec2 > eks ecs-ec2 > beanstalk',
    'vm > scale-set > aks',
    `${NO_HOST} batch azure-batch`,
  ),
  row(
    'a queue worker of twenty minutes with peaks',
    { trigger: 'event', runSeconds: 1200, traffic: 'spiky' },
    'ecs-fargate batch > ecs-ec2 eks > ec2',
    'functions-flex functions-container-apps > functions-premium container-apps > vm',
    'lambda functions-consumption',
  ),
  row(
    'twenty minutes of work for each of a steady stream of events',
    { trigger: 'event', runSeconds: 1200, traffic: 'steady' },
    'ecs-fargate ecs-ec2 > batch > beanstalk eks > ec2',
    '',
    'lambda functions-consumption',
  ),
  row(
    'an event handler in a container image of its own',
    { trigger: 'event', containers: true, scaleToZero: true, runSeconds: 60 },
    'lambda > ecs-fargate > ecs-ec2 > ec2',
    'container-apps functions-container-apps > aks > vm',
    'functions-flex functions-consumption functions-premium functions-dedicated app-service',
  ),
  row(
    'a language that no platform knows, on a steady service',
    { trigger: 'service', runtime: 'custom', traffic: 'steady', containers: false },
    'ec2 > ecs-fargate ecs-ec2 > beanstalk',
    'vm scale-set > container-apps aks > app-service',
    'lambda functions-consumption batch azure-batch',
  ),
  row(
    'a shop that the provider patches',
    { trigger: 'request', runtime: 'standard', patching: 'provider', containers: false, traffic: 'steady' },
    'beanstalk ecs-fargate lambda > ec2 ecs-ec2',
    'app-service > functions-premium functions-dedicated > container-apps functions-flex > aks > vm',
    'batch azure-batch',
  ),
  row(
    'a simulation that needs its own kernel modules',
    { trigger: 'job', runSeconds: 86_400, osControl: true, cost: 'pay-per-use' },
    'ec2 batch > ecs-ec2 > eks beanstalk',
    'azure-batch > vm scale-set > aks',
    NO_HOST,
  ),
  row(
    'a fleet of web servers from an own image',
    { trigger: 'request', osControl: true, patching: 'self', traffic: 'steady' },
    'ec2 > ecs-ec2 beanstalk > eks',
    'vm scale-set > aks',
    `${NO_HOST} batch azure-batch`,
  ),
  row(
    'containers that should cost nothing while idle',
    { containers: true, scaleToZero: true },
    'lambda batch > ecs-fargate > ecs-ec2 > ec2',
    'container-apps > functions-container-apps > azure-batch > aks > vm',
    'functions-flex functions-consumption functions-premium functions-dedicated app-service',
  ),
  row(
    'a prototype in containers',
    { prototype: true, containers: true },
    'ecs-fargate > beanstalk > lambda > ecs-ec2 > eks > ec2',
    'container-apps > app-service > functions-container-apps > aks > vm',
    'functions-flex functions-consumption',
  ),
  row(
    'old software that is to run on Kubernetes',
    { legacy: true, kubernetes: true },
    'ec2=eks',
    'aks=vm > scale-set',
    `lambda ecs-ec2 ecs-fargate beanstalk batch ${FUNCTIONS} container-apps app-service azure-batch`,
  ),
  row(
    'an engine in a language of its own, with its data, whose copies must be there within seconds',
    { localState: true, runtime: 'custom', startup: 'seconds' },
    'eks > ec2 > ecs-ec2 ecs-fargate > batch > lambda > beanstalk',
    'aks > vm > scale-set container-apps > azure-batch > functions-flex',
  ),
  row(
    'a job now and then',
    { trigger: 'job', cost: 'pay-per-use' },
    'batch > ecs-fargate > lambda > ecs-ec2 > eks > ec2',
    'container-apps > azure-batch > functions-flex functions-container-apps > aks > vm > app-service',
  ),
  row(
    'steady work that is paid by use',
    { traffic: 'steady', cost: 'pay-per-use' },
    'lambda ecs-fargate > batch > ec2 ecs-ec2 beanstalk > eks',
    'container-apps functions-container-apps > functions-flex > azure-batch > vm scale-set aks > app-service',
  ),
];

export const WORKLOADS: readonly WorkloadRow[] = [...SINGLE, ...EDGES, ...CONTRADICTIONS, ...REAL];
