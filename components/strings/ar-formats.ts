/** Arabic strings of the exports for other tools, by the keys of `en-formats.ts`. */
export const arFormats = {
  'format.more': 'صيغ أخرى',
  'format.spans': 'الكلمات الموسومة جدولًا (CSV)',
  'format.spans.hint': 'صف لكل وسم، الأطراف والحصائل معًا، للإحصاء. المواضع بنقاط الترميز وبوحدات UTF-16.',
  'format.actors': 'قائمة الأطراف جدولًا (CSV)',
  'format.actors.hint': 'الأطراف مع أنواعها وأسمائها الأخرى ومعرفاتها. ويمكن استيراد الجدول نفسه من جديد.',
  'format.spacy': 'نصوص ووسوم لأداة spaCy (JSONL)',
  'format.spacy.hint':
    'مقال في كل سطر، لتدريب نماذج اللغة واختبارها. المواضع بنقاط الترميز كما تعدها Python.',
  'format.brat': 'ملفات لبرنامج brat (zip)',
  'format.brat.hint':
    'النصوص ومعها الوسوم في ملفات منفصلة، للعرض أو المتابعة في brat. تُفك في مجلد واحد. المواضع بنقاط الترميز.',
  'format.conll': 'كلمات بوسوم BIO، صيغة CoNLL (zip)',
  'format.conll.hint':
    'كلمة في كل سطر، للتعرف على الكيانات وتقييمه. ملف للأطراف وملف أو أكثر للحصائل. بلا مواضع.',
  'format.labelStudio': 'مهام لبرنامج Label Studio (zip)',
  'format.labelStudio.hint': 'المهام مع وسومها وإعداد المشروع. المواضع بنقاط الترميز.',
};
