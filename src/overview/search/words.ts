import type { FigureSubject } from '#kernel';

/** Words by which people look for the figures of a violation, English and Arabic; never shown. */
export const topicWords: Readonly<Record<FigureSubject, string>> = {
  recruitment_use:
    'recruitment and use recruited used child soldiers children associated with armed forces groups تجنيد الأطفال واستخدامهم الأطفال الجنود',
  killing_maiming: 'killing and maiming killed maimed injured wounded casualties قتل الأطفال وتشويههم إصابة',
  sexual_violence: 'sexual violence rape raped abuse العنف الجنسي الاغتصاب',
  attacks_schools_hospitals: 'attacks on schools and hospitals education health care الهجمات على المدارس والمستشفيات',
  abduction: 'abduction abducted kidnapped kidnapping اختطاف الأطفال خطف',
  denial_humanitarian_access: 'denial of humanitarian access aid منع وصول المساعدات الإنسانية',
  killing: 'killing killed deaths قتل',
  maiming: 'maiming maimed injured wounded تشويه إصابة',
  attacks_schools: 'attacks on schools education الهجمات على المدارس',
  attacks_hospitals: 'attacks on hospitals health care الهجمات على المستشفيات',
  total: 'total all grave violations children affected مجموع الانتهاكات الجسيمة',
  total_committed_in_year: 'total grave violations committed in the year الانتهاكات المرتكبة في السنة',
  total_verified_late: 'total violations of earlier years verified late الانتهاكات المتحقق منها متأخرا',
  multiple_violations: 'more than one violation multiple انتهاكات متعددة',
  detention: 'detention deprivation of liberty detained احتجاز الأطفال الحرمان من الحرية',
  reintegration: 'release and reintegration released reintegrated إطلاق سراح الأطفال وإعادة إدماجهم',
  military_use_schools: 'military use of schools الاستخدام العسكري للمدارس',
  military_use_schools_hospitals: 'military use of schools and hospitals الاستخدام العسكري للمدارس والمستشفيات',
  explosive_ordnance_casualties: 'explosive ordnance mines unexploded casualties المتفجرات الألغام',
  suicide_attack_use: 'suicide attacks bombers التفجيرات الانتحارية',
  situations: 'situations number of عدد الحالات',
  reported_not_verified: 'reported not verified unverified غير متحقق منها',
};
