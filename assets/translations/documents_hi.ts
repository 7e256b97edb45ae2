<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>documents</name>
    <message>
        <source>No.</source>
        <translation>क्रम</translation>
    </message>
    <message>
        <source>Parent bag</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>Expected kg</source>
        <translation>अनुमानित kg</translation>
    </message>
    <message>
        <source>Actual kg</source>
        <translation>असली kg</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Dispatched by (name, date)</source>
        <translation>भेजने वाला (नाम, तारीख)</translation>
    </message>
    <message>
        <source>Driver (name, date)</source>
        <translation>ड्राइवर (नाम, तारीख)</translation>
    </message>
    <message>
        <source>Received by (name, date)</source>
        <translation>पाने वाला (नाम, तारीख)</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>बिल {number}</translation>
    </message>
    <message>
        <source>{title} · printed {when}</source>
        <translation>{title} · प्रिंट {when}</translation>
    </message>
    <message>
        <source>TraceTrack bill</source>
        <translation>TraceTrack बिल</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>ड्राफ्ट</translation>
    </message>
    <message>
        <source>Open: parents may still be added or removed</source>
        <translation>खुला: मुख्य बैग अभी जोड़े या हटाए जा सकते हैं</translation>
    </message>
    <message>
        <source>Reopened: parents may still be added or removed</source>
        <translation>फिर खुला: मुख्य बैग अभी जोड़े या हटाए जा सकते हैं</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>{when} by {person}</source>
        <translation>{when}, {person}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>गाड़ी</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>बना</translation>
    </message>
    <message>
        <source>Planned parents</source>
        <translation>तय मुख्य बैग</translation>
    </message>
    <message>
        <source>Parents on this bill</source>
        <translation>इस बिल के मुख्य बैग</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>समय-क्षेत्र</translation>
    </message>
    <message>
        <source>No parents yet.</source>
        <translation>अभी कोई मुख्य बैग नहीं।</translation>
    </message>
    <message>
        <source>{held} of {planned}</source>
        <translation>{held} / {planned}</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>रिटर्न</translation>
    </message>
    <message>
        <source>closed short</source>
        <translation>अधूरा बंद</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>बंद नहीं</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>{count} रिटर्न</translation>
    </message>
    <message>
        <source>Total: 1 parent</source>
        <translation>कुल: 1 मुख्य बैग</translation>
    </message>
    <message>
        <source>Total: {count} parents</source>
        <translation>कुल: {count} मुख्य बैग</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>all places</source>
        <translation>सब जगहें</translation>
    </message>
    <message>
        <source>Daily summary {day}</source>
        <translation>दिन की रिपोर्ट {day}</translation>
    </message>
    <message>
        <source>{title} · {place} · made {when}</source>
        <translation>{title} · {place} · बना {when}</translation>
    </message>
    <message>
        <source>Daily summary: {place}</source>
        <translation>दिन की रिपोर्ट: {place}</translation>
    </message>
    <message>
        <source>children packed</source>
        <translation>छोटे बैग पैक हुए</translation>
    </message>
    <message>
        <source>parents full</source>
        <translation>मुख्य बैग भरे</translation>
    </message>
    <message>
        <source>parents short</source>
        <translation>मुख्य बैग अधूरे</translation>
    </message>
    <message>
        <source>movements</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>गायब</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>ज़्यादा</translation>
    </message>
    <message>
        <source>Children packed per hour</source>
        <translation>हर घंटे पैक हुए छोटे बैग</translation>
    </message>
    <message>
        <source>The first {count} of {all}; the report itself has them all.</source>
        <translation>{all} में से पहले {count}; सब रिपोर्ट में हैं।</translation>
    </message>
    <message>
        <source>Page {x} of {y}</source>
        <translation>पेज {x} / {y}</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>अधूरा बंद</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>छोटा बैग</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>खुले में</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>रिसीव हुआ</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>डिस्पैच हुआ</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>चेक हुआ</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>रिटर्न हुआ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खुला</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>भरा</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Both ends known</source>
        <translation>दोनों छोर मालूम</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>अभी नहीं मिला</translation>
    </message>
    <message>
        <source>Received elsewhere</source>
        <translation>कहीं और मिला</translation>
    </message>
    <message>
        <source>Never dispatched</source>
        <translation>कभी नहीं भेजा गया</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month} {year}</source>
        <translation>{weekday}, {day} {month} {year}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>सोमवार</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>मंगलवार</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>बुधवार</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>गुरुवार</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>शुक्रवार</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>शनिवार</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>रविवार</translation>
    </message>
    <message>
        <source>January</source>
        <translation>जनवरी</translation>
    </message>
    <message>
        <source>February</source>
        <translation>फ़रवरी</translation>
    </message>
    <message>
        <source>March</source>
        <translation>मार्च</translation>
    </message>
    <message>
        <source>April</source>
        <translation>अप्रैल</translation>
    </message>
    <message>
        <source>May</source>
        <translation>मई</translation>
    </message>
    <message>
        <source>June</source>
        <translation>जून</translation>
    </message>
    <message>
        <source>July</source>
        <translation>जुलाई</translation>
    </message>
    <message>
        <source>August</source>
        <translation>अगस्त</translation>
    </message>
    <message>
        <source>September</source>
        <translation>सितंबर</translation>
    </message>
    <message>
        <source>October</source>
        <translation>अक्टूबर</translation>
    </message>
    <message>
        <source>November</source>
        <translation>नवंबर</translation>
    </message>
    <message>
        <source>December</source>
        <translation>दिसंबर</translation>
    </message>
    <message>
        <source>Children planned</source>
        <translation>तय छोटे बैग</translation>
    </message>
    <message>
        <source>Children packed</source>
        <translation>पैक छोटे बैग</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>जोड़ने वाला</translation>
    </message>
    <message>
        <source>Children returned</source>
        <translation>लौटे छोटे बैग</translation>
    </message>
    <message>
        <source>Other half</source>
        <translation>दूसरा छोर</translation>
    </message>
</context>
</TS>
