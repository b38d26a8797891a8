"""Records measured against gold made by hand, layer by layer.

boilerplate, headings    R: gold spans that the record covers to 80 % or more. P: spans of the record, the same way.
All other layers match items one to one, best overlap first: P = matched / in the record, R = matched / in the gold.

actors       a mention overlaps a place where a name of the gold stands, and the names share their last token; or both
             are states of one country. Country, kind and role are judged on the matched pairs.
times        the spans overlap. Strict F1: the spans are equal. Value F1: the values are.
statements   the words of the contents overlap with an F1 of 0.5 or more. Source, type, date, cue.
events       the spans overlap, both sides' countries intersect, and the PLOVER type or the CAMEO code fits. Relaxed F1:
             without the type. Status, date.
forecasts    the spans share half of the shorter one. Forecaster, likelihood, horizon.
channels     the same parties and state, overlapping spans.
positions    the same party and class of direction, overlapping spans.

A share is judged where the gold has a value; country, source, cue and horizon also where only the record has one.
"""
