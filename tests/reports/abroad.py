"""A model with four countries, one within another, instruments for a part of what travels, and a way to forget."""

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.reports.assessments import library

MODEL = """\
bioward: 1
system: {name: 跨境人脸验证, owner: 集团, as_of: 2026-03-02}
boundaries:
  cn:
    name: 上海数据中心
    owner: 集团中国公司
    jurisdiction: CN
    boundaries:
      lab: {name: 研发实验室}
      liaison: {name: Liaison desk, jurisdiction: HK}
  de: {name: Rechenzentrum, owner: Betreiber GmbH, jurisdiction: DE}
  il: {name: Chicago site, owner: Vendor Inc, jurisdiction: US-IL}
  phone: {name: Phone, owner: user}
data:
  face: {name: 人脸图像, class: biometric, modality: face, form: sample, subjects: 120000, retention: 30 days}
  tpl: {name: 人脸模板, class: biometric, modality: face, form: template, derived_from: face, subjects: 120000}
  log: {name: 日志, class: log}
elements:
  app: {kind: client_app, in: phone, name: 手机应用}
  enc: {kind: feature_extractor, in: cn, name: 特征提取}
  db: {kind: reference_store, in: cn, name: 模板库}
  train: {kind: training_pipeline, in: lab, name: 模型训练}
  desk: {kind: operator, in: liaison, name: Liaison officer}
  match: {kind: comparator, in: de, name: Abgleich}
  store: {kind: reference_store, in: de, name: Vorlagenspeicher}
  support: {kind: external_party, in: il, name: Support}
  rights: {kind: process, in: cn, name: 删除服务}
flows:
  - app -> enc: {name: upload, carries: face, encryption: tls}
  - enc -> db: {carries: tpl, encryption: mtls}
  - enc -> train: {name: 训练, carries: face, encryption: none}
  - db -> store: {name: 同步, carries: [tpl, log], encryption: tls}
  - store -> match: {carries: tpl, encryption: tls}
  - support -> match: {name: remote support, returns: [tpl, log], flow_type: admin}
  - desk -> db: {name: look up, returns: tpl}
  - rights -> db: {name: erase, carries: tpl, flow_type: delete}
evidence:
  contract: {kind: transfer_mechanism, type: cn_standard_contract, status: claimed, on: [tpl]}
"""


def abroad() -> Assessment:
    return assess(parse_yaml(MODEL, "abroad.yaml"), library())
