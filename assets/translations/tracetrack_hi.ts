<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>AdminWindow</name>
    <message>
        <source>TraceTrack</source>
        <translation>TraceTrack</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>ऑडिट</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>दिन से</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>दिन तक</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>सब लोग</translation>
    </message>
    <message>
        <source>Find a change</source>
        <translation>बदलाव खोजें</translation>
    </message>
    <message>
        <source>A name, a place, a setting</source>
        <translation>नाम, जगह या सेटिंग</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>कुछ नहीं मिला</translation>
    </message>
    <message>
        <source>Widen the days, or search for less of the word.</source>
        <translation>दिन बढ़ाएँ, या शब्द का छोटा हिस्सा खोजें।</translation>
    </message>
    <message>
        <source>What admins changed · times in {zone} · what happens to bags is under Bags</source>
        <translation>एडमिन के बदलाव · समय {zone} का · बैग का हाल “बैग” में है</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>किसका</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>पहले</translation>
    </message>
    <message>
        <source>After</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>से (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>तक (&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>व्यक्ति (&amp;E)</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>खोजें (&amp;D)</translation>
    </message>
</context>
<context>
    <name>BagPage</name>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>बिल खोलें</translation>
    </message>
    <message>
        <source>Move over …</source>
        <translation>शिफ्ट करें …</translation>
    </message>
    <message>
        <source>Take out …</source>
        <translation>निकालें …</translation>
    </message>
    <message>
        <source>Take out of use …</source>
        <translation>इस्तेमाल बंद करें …</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>खाली</translation>
    </message>
    <message>
        <source>Children turn up here as a station packs them.</source>
        <translation>स्टेशन पर पैक होते ही छोटे बैग यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Picture …</source>
        <translation>फोटो …</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>ला रहे हैं …</translation>
    </message>
    <message>
        <source>{kind} · times in {zone}</source>
        <translation>{kind} · समय {zone} का</translation>
    </message>
    <message>
        <source>{packed} of {count} children</source>
        <translation>{count} में से {packed} छोटे बैग</translation>
    </message>
    <message>
        <source>{when} by {who}, {place}</source>
        <translation>{when}, {who}, {place}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>अंदर है</translation>
    </message>
    <message>
        <source>In parent</source>
        <translation>मुख्य बैग में</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>On its way to</source>
        <translation>रास्ते में, जाना है</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>On none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>छोटा बैग</translation>
    </message>
</context>
<context>
    <name>BagsPage</name>
    <message>
        <source>Bags</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Scan a label anywhere in this window, or type.</source>
        <translation>इस विंडो में कहीं भी लेबल स्कैन करें, या टाइप करें।</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>इंपोर्ट …</translation>
    </message>
    <message>
        <source>Find a bag</source>
        <translation>बैग खोजें</translation>
    </message>
    <message>
        <source>P123-10, C417 or a part of it, a bill, a lot</source>
        <translation>P123-10, C417 या उसका हिस्सा, बिल, लॉट</translation>
    </message>
    <message>
        <source>No bag fits</source>
        <translation>बैग नहीं मिला</translation>
    </message>
    <message>
        <source>A bag is known from its first scan on. Check the digits; a part of a code needs three of its characters, a bill its whole number.</source>
        <translation>बैग पहले स्कैन से दर्ज होता है। अंक जाँचें; कोड के हिस्से में कम से कम तीन अक्षर दें, बिल का पूरा नंबर।</translation>
    </message>
    <message>
        <source>No bag was scanned yet</source>
        <translation>अभी कोई बैग स्कैन नहीं हुआ</translation>
    </message>
    <message>
        <source>As soon as a station packs or receives one, it can be found here.</source>
        <translation>स्टेशन पर पैक या रिसीव होते ही बैग यहाँ मिलेगा।</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>किससे मिला</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Holds / is in</source>
        <translation>अंदर / किसमें</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>{when} by {who}</source>
        <translation>{when}, {who}</translation>
    </message>
</context>
<context>
    <name>BillForm</name>
    <message>
        <source>Duplicate bill</source>
        <translation>बिल की कॉपी</translation>
    </message>
    <message>
        <source>New bill</source>
        <translation>नया बिल</translation>
    </message>
    <message>
        <source>Change bill</source>
        <translation>बिल बदलें</translation>
    </message>
    <message>
        <source>Make bill</source>
        <translation>बिल बनाएँ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>बिल नंबर</translation>
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
        <source>Planned parents</source>
        <translation>तय मुख्य बैग</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>अभी तय नहीं</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Bill &amp;number</source>
        <translation>बिल नंबर (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>ग्राहक (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>मंज़िल (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Vehicle</source>
        <translation>गाड़ी (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Planned parents</source>
        <translation>तय मुख्य बैग (&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>नोट (&amp;O)</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Link a parent</source>
        <translation>मुख्य बैग लिंक करें</translation>
    </message>
    <message>
        <source>Scan a parent to link it, or type its code and press Enter</source>
        <translation>लिंक करने को मुख्य बैग स्कैन करें, या कोड टाइप कर Enter दबाएँ</translation>
    </message>
    <message>
        <source>Parents on this bill</source>
        <translation>इस बिल के मुख्य बैग</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>ब्योरा</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>ला रहे हैं …</translation>
    </message>
    <message>
        <source>{customer} · times in {zone}</source>
        <translation>{customer} · समय {zone} का</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>ग्राहक अभी नहीं</translation>
    </message>
    <message>
        <source>Nothing is on this bill</source>
        <translation>इस बिल पर कुछ नहीं है</translation>
    </message>
    <message>
        <source>Scan the first parent: the bill opens with it.</source>
        <translation>पहला मुख्य बैग स्कैन करें: बिल उसी से खुलेगा।</translation>
    </message>
    <message>
        <source>It was cancelled before anything was linked.</source>
        <translation>कुछ लिंक होने से पहले ही रद्द हुआ।</translation>
    </message>
    <message>
        <source>{when} by {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <source>To</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>गाड़ी</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>बनाया</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>लिंक हुआ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>Returned with {count}</source>
        <translation>{count} के साथ रिटर्न</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>PDF में सेव करें …</translation>
    </message>
    <message>
        <source>Save as Excel …</source>
        <translation>Excel में सेव करें …</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSV में सेव करें …</translation>
    </message>
    <message>
        <source>Duplicate …</source>
        <translation>कॉपी बनाएँ …</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>बाँटें …</translation>
    </message>
    <message>
        <source>Cancel bill …</source>
        <translation>बिल रद्द करें …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>प्रिंट</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>फिर खोलें …</translation>
    </message>
    <message>
        <source>Close bill</source>
        <translation>बिल बंद करें</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>From a list …</source>
        <translation>लिस्ट से …</translation>
    </message>
</context>
<context>
    <name>BillSums</name>
    <message>
        <source>linked of planned</source>
        <translation>तय में से लिंक</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>अनुमान</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>असल</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>फर्क</translation>
    </message>
    <message>
        <source>incomplete parents</source>
        <translation>अधूरे मुख्य बैग</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>रिटर्न</translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>इंपोर्ट …</translation>
    </message>
    <message>
        <source>New bill</source>
        <translation>नया बिल</translation>
    </message>
    <message>
        <source>Find a bill</source>
        <translation>बिल खोजें</translation>
    </message>
    <message>
        <source>Number, customer or vehicle</source>
        <translation>नंबर, ग्राहक या गाड़ी</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>समय {zone} का</translation>
    </message>
    <message>
        <source>No bill fits</source>
        <translation>बिल नहीं मिला</translation>
    </message>
    <message>
        <source>Try fewer letters, or look at all states.</source>
        <translation>कम अक्षर लिखें, या सब स्थितियाँ देखें।</translation>
    </message>
    <message>
        <source>Show all bills</source>
        <translation>सब बिल दिखाएँ</translation>
    </message>
    <message>
        <source>No bills yet</source>
        <translation>अभी बिल नहीं</translation>
    </message>
    <message>
        <source>Make one, then scan the parents that go on it.</source>
        <translation>बिल बनाएँ, फिर उसके मुख्य बैग स्कैन करें।</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>सब स्थितियाँ</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <source>To</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Linked / planned</source>
        <translation>लिंक / तय</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>अनुमान</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>असल</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>बना</translation>
    </message>
</context>
<context>
    <name>ButtonBar</name>
    <message>
        <source>UNDO</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>FINISH</source>
        <translation>समाप्त</translation>
    </message>
</context>
<context>
    <name>CameraDials</name>
    <message>
        <source>{name}: by itself</source>
        <translation>{name}: अपने आप</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>AUTO</source>
        <translation>ऑटो</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>एक्सपोज़र</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>फोकस</translation>
    </message>
    <message>
        <source>{name}: automatic</source>
        <translation>{name}: ऑटोमैटिक</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <translation>{name}: कम</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: ज़्यादा</translation>
    </message>
</context>
<context>
    <name>CameraTile</name>
    <message>
        <source>{camera}, chosen</source>
        <translation>{camera}, चुना हुआ</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Print</source>
        <translation>प्रिंट</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR कोड</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>PDF सेव करें …</translation>
    </message>
    <message>
        <source>The card is open in the viewer: print it from there.</source>
        <translation>कार्ड व्यूअर में खुला है: वहीं से प्रिंट करें।</translation>
    </message>
    <message>
        <source>No program for PDF is installed. Save the file instead.</source>
        <translation>PDF का कोई प्रोग्राम नहीं है। इसके बदले फाइल सेव करें।</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} सेव हुआ।</translation>
    </message>
</context>
<context>
    <name>CuePanel</name>
    <message>
        <source>SET UP</source>
        <translation>सेटअप</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>सेटअप</translation>
    </message>
    <message>
        <source>Type an admin&apos;s PIN. SET UP again goes back.</source>
        <translation>एडमिन का पिन टाइप करें। सेटअप फिर दबाने से वापस।</translation>
    </message>
</context>
<context>
    <name>DailyForm</name>
    <message>
        <source>Daily summary</source>
        <translation>दिन की रिपोर्ट</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF खोलें</translation>
    </message>
    <message>
        <source>Packing, movements, what is missing, short parents and the stock at the day&apos;s end.</source>
        <translation>पैकिंग, आवाजाही, गायब माल, अधूरे मुख्य बैग और दिन के अंत का स्टॉक।</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>सब जगहें</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>PDF सेव करें …</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>दिन (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>जगह (&amp;P)</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>Not taken by {name}</source>
        <translation>{name} ने नहीं लिया</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Ledger number</source>
        <translation>लेजर नंबर</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
</context>
<context>
    <name>DestinationPage</name>
    <message>
        <source>MORE</source>
        <translation>और</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>1  An admin opens Stations and prints the card.</source>
        <translation>1  एडमिन “स्टेशन” खोलकर कार्ड प्रिंट करे।</translation>
    </message>
    <message>
        <source>2  Scan the card here, within 15 minutes.</source>
        <translation>2  15 मिनट के अंदर कार्ड यहाँ स्कैन करें।</translation>
    </message>
    <message>
        <source>3  This station knows its place and its people.</source>
        <translation>3  स्टेशन को अपनी जगह और लोग पता चल जाते हैं।</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>What you entered here is not saved yet.</source>
        <translation>यहाँ जो आपने भरा है वह अभी सहेजा नहीं गया है।</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>भरना जारी रखें</translation>
    </message>
    <message>
        <source>{code} was scanned and went nowhere: close this window first.</source>
        <translation>{code} स्कैन हुआ पर कहीं दर्ज नहीं हुआ: पहले यह विंडो बंद करें।</translation>
    </message>
</context>
<context>
    <name>FormatForm</name>
    <message>
        <source>Add label format</source>
        <translation>लेबल फॉर्मेट जोड़ें</translation>
    </message>
    <message>
        <source>Change label format</source>
        <translation>लेबल फॉर्मेट बदलें</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <source>Write the label&apos;s text with {number}, {count}, {lot} and {rest} where they stand.</source>
        <translation>लेबल का टेक्स्ट लिखें; {number}, {count}, {lot} और {rest} अपनी-अपनी जगह पर।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>सीरीज़</translation>
    </message>
    <message>
        <source>Children of every parent</source>
        <translation>हर मुख्य बैग में छोटे बैग</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>आज़माएँ</translation>
    </message>
    <message>
        <source>A series has letters, digits, - and _ only.</source>
        <translation>सीरीज़ में सिर्फ अक्षर, अंक, - और _ हों।</translation>
    </message>
    <message>
        <source>That is a control card.</source>
        <translation>यह कंट्रोल कार्ड है।</translation>
    </message>
    <message>
        <source>Reads as: {bag}</source>
        <translation>पढ़ा गया: {bag}</translation>
    </message>
    <message>
        <source>Reads as: {bag}, for {count} children</source>
        <translation>पढ़ा गया: {bag}, {count} छोटे बैग के लिए</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>प्रकार (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>टेम्पलेट (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>सीरीज़ (&amp;S)</translation>
    </message>
    <message>
        <source>Only where numbers begin anew.</source>
        <translation>सिर्फ जहाँ नंबर नए सिरे से शुरू हों।</translation>
    </message>
    <message>
        <source>Children (&amp;fixed)</source>
        <translation>तय छोटे बैग (&amp;F)</translation>
    </message>
    <message>
        <source>0: the label says how many.</source>
        <translation>0: संख्या लेबल पर लिखी है।</translation>
    </message>
    <message>
        <source>T&amp;ry a text</source>
        <translation>आज़माएँ (&amp;R)</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>इंपोर्ट</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>फाइल में क्या है</translation>
    </message>
    <message>
        <source>new</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>बदलाव</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>पहले से ऐसा</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>रिजेक्ट</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>लाइनें</translation>
    </message>
    <message>
        <source>From Excel (.xlsx) or CSV; nothing counts until you say.</source>
        <translation>Excel (.xlsx) या CSV से; आपके कहने तक कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>फाइल नहीं</translation>
    </message>
    <message>
        <source>Choose one: you see what becomes of every row before anything is done.</source>
        <translation>फाइल चुनें: कुछ करने से पहले हर लाइन का नतीजा दिखेगा।</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>फाइल चुनें …</translation>
    </message>
    <message>
        <source>{file} · {rows} rows</source>
        <translation>{file} · {rows} लाइनें</translation>
    </message>
    <message>
        <source>No such row</source>
        <translation>ऐसी लाइन नहीं</translation>
    </message>
    <message>
        <source>Choose which rows are shown above the list.</source>
        <translation>कौन सी लाइनें दिखें, लिस्ट के ऊपर चुनें।</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>{count} लाइनें इंपोर्ट करें</translation>
    </message>
    <message>
        <source>{hint} Columns, named in the first row: {columns}. Needed: {needed}.</source>
        <translation>{hint} पहली लाइन में कॉलम के नाम: {columns}। ज़रूरी: {needed}।</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>सब लाइनें</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>लाइन</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>इसका क्या होगा</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>लिखा</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Refused rows …</source>
        <translation>रिजेक्ट लाइनें …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>फिर जाँचें</translation>
    </message>
    <message>
        <source>Empty file …</source>
        <translation>खाली फाइल …</translation>
    </message>
    <message>
        <source>&amp;What the file holds</source>
        <translation>फाइल में क्या है (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Rows shown</source>
        <translation>दिखती लाइनें (&amp;R)</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ठीक</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>पेज</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Find: in the list in view, else a bag</source>
        <translation>खोजें: दिख रही सूची में, नहीं तो बैग</translation>
    </message>
    <message>
        <source>Sort the list in view</source>
        <translation>दिख रही सूची को क्रम में लगाएँ</translation>
    </message>
    <message>
        <source>Fetch the page again</source>
        <translation>पेज फिर से लाएँ</translation>
    </message>
    <message>
        <source>Mark one row more</source>
        <translation>एक और पंक्ति चुनें</translation>
    </message>
    <message>
        <source>Mark all rows that are loaded</source>
        <translation>आई हुई सारी पंक्तियाँ चुनें</translation>
    </message>
    <message>
        <source>Copy the rows that are marked</source>
        <translation>चुनी हुई पंक्तियाँ कॉपी करें</translation>
    </message>
    <message>
        <source>Open the row that is marked</source>
        <translation>चुनी हुई पंक्ति खोलें</translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation>फ़ोकस वाला बटन दबाएँ</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>कुंजियाँ दिखाएँ</translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message>
        <source>New labels</source>
        <translation>नए लेबल</translation>
    </message>
    <message>
        <source>Number them</source>
        <translation>नंबर दें</translation>
    </message>
    <message>
        <source>The server gives out the next free numbers, each only once.</source>
        <translation>सर्वर अगले खाली नंबर देता है, हर नंबर एक ही बार।</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>कितने</translation>
    </message>
    <message>
        <source>Children in each</source>
        <translation>हर एक में छोटे बैग</translation>
    </message>
    <message>
        <source>Start at number</source>
        <translation>किस नंबर से</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>लॉट</translation>
    </message>
    <message>
        <source>&amp;Children in each</source>
        <translation>हर एक में छोटे बैग (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>किसके लिए (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>कितने (&amp;H)</translation>
    </message>
    <message>
        <source>Parents, or children alone.</source>
        <translation>मुख्य बैग, या सिर्फ छोटे बैग।</translation>
    </message>
    <message>
        <source>&amp;Start at number</source>
        <translation>किस नंबर से (&amp;S)</translation>
    </message>
    <message>
        <source>Or at the next free one after it.</source>
        <translation>या उसके बाद के खाली नंबर से।</translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation>लॉट (&amp;L)</translation>
    </message>
    <message>
        <source>Only for label formats that print a lot.</source>
        <translation>सिर्फ उन फॉर्मेट में जिन पर लॉट छपता है।</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>Every number is given out once.</source>
        <translation>हर नंबर एक ही बार दिया जाता है।</translation>
    </message>
    <message>
        <source>Control cards …</source>
        <translation>कंट्रोल कार्ड …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>प्रिंट करें …</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>नए लेबल</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>अभी लेबल नहीं</translation>
    </message>
    <message>
        <source>Numbers for parents and their children, as sheets or for a roll printer.</source>
        <translation>मुख्य और छोटे बैग के नंबर, शीट पर या रोल प्रिंटर के लिए।</translation>
    </message>
    <message>
        <source>Every number is given out once · times in {zone}</source>
        <translation>हर नंबर एक ही बार · समय {zone} का</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>नंबर दिए</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>By</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>प्रिंट हुआ</translation>
    </message>
    <message>
        <source>Last printed</source>
        <translation>पिछला प्रिंट</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Open a link</source>
        <translation>लिंक खोलें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ओपन</translation>
    </message>
    <message>
        <source>Paste what a colleague copied from a report: the same report, with the same filters.</source>
        <translation>साथी का रिपोर्ट से कॉपी किया लिंक पेस्ट करें: वही रिपोर्ट, वही फिल्टर।</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>लिंक (&amp;L)</translation>
    </message>
</context>
<context>
    <name>LookUpPage</name>
    <message>
        <source>holds {number}: {children}</source>
        <translation>अंदर {number}: {children}</translation>
    </message>
    <message>
        <source>As far as this station knows; the server was not asked.</source>
        <translation>जितना इस स्टेशन को पता है; सर्वर से नहीं पूछा।</translation>
    </message>
</context>
<context>
    <name>ManualEntryPage</name>
    <message>
        <source>Type the code on the label</source>
        <translation>लेबल का कोड टाइप करें</translation>
    </message>
</context>
<context>
    <name>ManyProblems</name>
    <message>
        <source>What they are</source>
        <translation>ये क्या हैं</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>कहाँ से आईं</translation>
    </message>
    <message>
        <source>{count} problems chosen</source>
        <translation>{count} समस्याएँ चुनी गईं</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>One decision for all of them, with a reason. You see first what it concerns.</source>
        <translation>सबके लिए एक फैसला, कारण के साथ। पहले दिखेगा कि वह किन पर लगेगा।</translation>
    </message>
    <message>
        <source>They are settled. Nothing is left to decide.</source>
        <translation>इनका फैसला हो चुका है। अब कुछ बाकी नहीं।</translation>
    </message>
    <message>
        <source>{able} of {of} can take it.</source>
        <translation>{of} में से {able} पर लग सकता है।</translation>
    </message>
    <message>
        <source>All {of} can take it.</source>
        <translation>सभी {of} पर लग सकता है।</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} और</translation>
    </message>
    <message>
        <source>{decision} …</source>
        <translation>{decision} …</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Move {code} over</source>
        <translation>{code} शिफ्ट करें</translation>
    </message>
    <message>
        <source>Move over</source>
        <translation>शिफ्ट करें</translation>
    </message>
    <message>
        <source>Both parents are recounted; the move is kept in the history.</source>
        <translation>दोनों मुख्य बैग फिर गिने जाएँगे; बदलाव इतिहास में रहेगा।</translation>
    </message>
    <message>
        <source>The other parent</source>
        <translation>दूसरा मुख्य बैग</translation>
    </message>
    <message>
        <source>P123-10</source>
        <translation>P123-10</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Into &amp;parent</source>
        <translation>मुख्य बैग में (&amp;P)</translation>
    </message>
    <message>
        <source>Scan it or type it.</source>
        <translation>स्कैन या टाइप करें।</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
</context>
<context>
    <name>MovementsPage</name>
    <message>
        <source>Movements</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSV में सेव करें …</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>दिन से</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>दिन तक</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>सब जगहें</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>सब लोग</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Code or a part of it</source>
        <translation>कोड या उसका हिस्सा</translation>
    </message>
    <message>
        <source>No movement fits</source>
        <translation>आवाजाही नहीं मिली</translation>
    </message>
    <message>
        <source>Widen the days, or look at all places and movements.</source>
        <translation>दिन बढ़ाएँ, या सब जगहें और सब आवाजाही देखें।</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>सब दिखाएँ</translation>
    </message>
    <message>
        <source>Days and times in {zone}</source>
        <translation>दिन और समय {zone} के</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>सब आवाजाही</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>At</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>To</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>पहुँच</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>से (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>तक (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>जगह (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>आवाजाही (&amp;M)</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>व्यक्ति (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Bag</source>
        <translation>बैग (&amp;B)</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>यह संदेश हटाएँ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>अभी किया हुआ वापस लें</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>OUT OF SERVICE</source>
        <translation>स्टेशन बंद</translation>
    </message>
    <message>
        <source>Do not scan here. What was accepted before is kept. Tell IT.</source>
        <translation>यहाँ स्कैन न करें। पहले लिए गए स्कैन सुरक्षित हैं। IT को बताएँ।</translation>
    </message>
</context>
<context>
    <name>OwnPasswordPage</name>
    <message>
        <source>New password</source>
        <translation>नया पासवर्ड</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>नया पासवर्ड दोबारा</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>सेव करें, आगे बढ़ें</translation>
    </message>
    <message>
        <source>A password has at least {count} characters.</source>
        <translation>पासवर्ड में कम से कम {count} अक्षर हों।</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second again.</source>
        <translation>दोनों एक जैसे नहीं। दूसरा फिर टाइप करें।</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>आपका अपना पासवर्ड</translation>
    </message>
    <message>
        <source>The password you came in with works once. Choose one with at least 12 characters; four odd words are easy to remember and hard to guess.</source>
        <translation>जिस पासवर्ड से आप आए वह एक ही बार चलता है। कम से कम 12 अक्षर का अपना चुनें; चार बेमेल शब्द याद रखना आसान, भाँपना मुश्किल है।</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>नया पासवर्ड (&amp;N)</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>वही दोबारा (&amp;A)</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words} ({keys})</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Who scans at the stations, and who works in this window.</source>
        <translation>कौन स्टेशन पर स्कैन करता है, कौन इस विंडो में काम करता है।</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>इंपोर्ट …</translation>
    </message>
    <message>
        <source>Badge card …</source>
        <translation>बैज कार्ड …</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>चालू करें</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>व्यक्ति जोड़ें</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>Add the people who scan; a badge card or a PIN signs them in.</source>
        <translation>स्कैन करने वालों को जोड़ें; वे बैज कार्ड या पिन से साइन इन करेंगे।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>रोल</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>बैज</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add person</source>
        <translation>व्यक्ति जोड़ें</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>व्यक्ति बदलें</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>रोल</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>At stations by badge only: a PIN is taken just at those of one&apos;s own place.</source>
        <translation>स्टेशनों पर सिर्फ बैज से: पिन बस अपनी जगह के स्टेशनों पर चलता है।</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Leave empty to keep the one that is set.</source>
        <translation>जो सेट है वही रखना हो तो खाली छोड़ें।</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>रोल (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>जगह (&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>पिन (&amp;I)</translation>
    </message>
    <message>
        <source>6 to 12 digits, to sign in at a station.</source>
        <translation>6 से 12 अंक, स्टेशन पर साइन इन के लिए।</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>पासवर्ड (&amp;W)</translation>
    </message>
    <message>
        <source>At least 12 characters, for this admin window.</source>
        <translation>कम से कम 12 अक्षर, इस एडमिन विंडो के लिए।</translation>
    </message>
</context>
<context>
    <name>PickForm</name>
    <message>
        <source>Find parents</source>
        <translation>मुख्य बैग खोजें</translation>
    </message>
    <message>
        <source>The start of a code, or a number</source>
        <translation>कोड की शुरुआत, या नंबर</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>{count} chosen · {children} children</source>
        <translation>{count} चुने · {children} छोटे बैग</translation>
    </message>
    <message>
        <source>At most {most} at once. Do these first.</source>
        <translation>एक बार में {most} तक ही। पहले इन्हें करें।</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>ला रहे हैं …</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>यह फोटो नहीं दिखाई जा सकती।</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Add place</source>
        <translation>जगह जोड़ें</translation>
    </message>
    <message>
        <source>Change place</source>
        <translation>जगह बदलें</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>JAIPUR</source>
        <translation>JAIPUR</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>कोड (&amp;C)</translation>
    </message>
    <message>
        <source>What a destination card names: TT1:TO:CODE</source>
        <translation>मंज़िल कार्ड पर जो लिखा है: TT1:TO:CODE</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>टाइम ज़ोन (&amp;T)</translation>
    </message>
    <message>
        <source>A day ends here at midnight.</source>
        <translation>यहाँ दिन आधी रात को खत्म होता है।</translation>
    </message>
</context>
<context>
    <name>Placeholder</name>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Places</source>
        <translation>जगहें</translation>
    </message>
    <message>
        <source>Where stations stand and bags are sent.</source>
        <translation>जहाँ स्टेशन हैं और जहाँ बैग भेजे जाते हैं।</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>Add place</source>
        <translation>जगह जोड़ें</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>अभी जगह नहीं</translation>
    </message>
    <message>
        <source>Add the place where the first station stands.</source>
        <translation>पहले स्टेशन की जगह जोड़ें।</translation>
    </message>
    <message>
        <source>Code on cards</source>
        <translation>कार्ड पर कोड</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
</context>
<context>
    <name>PracticeMark</name>
    <message>
        <source>PRACTICE</source>
        <translation>अभ्यास</translation>
    </message>
</context>
<context>
    <name>PracticeRoom</name>
    <message>
        <source>PRACTICE</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>nothing counts</source>
        <translation>कुछ नहीं गिना जाता</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>Print labels</source>
        <translation>लेबल प्रिंट करें</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>सेव करें …</translation>
    </message>
    <message>
        <source>Every code is read back before the file is saved.</source>
        <translation>फाइल सेव होने से पहले हर कोड पढ़कर जाँचा जाता है।</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>कागज़</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फाइल</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>ZPL, for a label printer</source>
        <translation>ZPL, लेबल प्रिंटर के लिए</translation>
    </message>
    <message>
        <source>From label</source>
        <translation>लेबल से</translation>
    </message>
    <message>
        <source>To label</source>
        <translation>लेबल तक</translation>
    </message>
    <message>
        <source>Labels already used on the first sheet</source>
        <translation>पहली शीट पर पहले से लगे लेबल</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>दोबारा क्यों</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>कागज़ (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फाइल (&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;rom label</source>
        <translation>लेबल से (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;To label</source>
        <translation>लेबल तक (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Labels already used on the first sheet</source>
        <translation>पहली शीट पर पहले से लगे लेबल (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Why again</source>
        <translation>दोबारा क्यों (&amp;W)</translation>
    </message>
    <message>
        <source>What was printed before needs a reason; it is kept.</source>
        <translation>पहले छपे को फिर छापने का कारण दें; वह दर्ज रहेगा।</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>What stands</source>
        <translation>जो पहले से है</translation>
    </message>
    <message>
        <source>What was scanned against it</source>
        <translation>उसके खिलाफ जो स्कैन हुआ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Why, for whoever asks later</source>
        <translation>क्यों, बाद में पूछने वालों के लिए</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>नोट (&amp;N)</translation>
    </message>
    <message>
        <source>Open bag</source>
        <translation>बैग खोलें</translation>
    </message>
    <message>
        <source>Open the bag&apos;s page</source>
        <translation>बैग का पेज खोलें</translation>
    </message>
    <message>
        <source>No problem chosen</source>
        <translation>कोई समस्या नहीं चुनी</translation>
    </message>
    <message>
        <source>Choose one on the left to see both sides.</source>
        <translation>दोनों पक्ष देखने को बाईं ओर एक चुनें।</translation>
    </message>
    <message>
        <source>{code}: {what}</source>
        <translation>{code}: {what}</translation>
    </message>
    <message>
        <source>Scanned text</source>
        <translation>स्कैन का पाठ</translation>
    </message>
    <message>
        <source>The scan was undone at its station. Nothing is left to decide.</source>
        <translation>यह स्कैन स्टेशन पर वापस लिया गया। अब कुछ तय नहीं करना।</translation>
    </message>
    <message>
        <source>Both scans are kept. Nothing changes until you decide.</source>
        <translation>दोनों स्कैन रखे हैं। आपके फैसले तक कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>{decision} by {who}, {when}. {note}</source>
        <translation>{decision}: {who}, {when}। {note}</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>लिखा</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>उसकी घड़ी</translation>
    </message>
    <message>
        <source>At server</source>
        <translation>सर्वर पर</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>समस्याएँ</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>सब चुनें</translation>
    </message>
    <message>
        <source>Which problems</source>
        <translation>कौन सी समस्याएँ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ओपन</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>निपट गईं</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>समस्या का प्रकार</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>आपके लिए कुछ बाकी नहीं</translation>
    </message>
    <message>
        <source>Contradictory scans turn up here, with both sides.</source>
        <translation>टकराने वाले स्कैन यहाँ दोनों पक्षों के साथ दिखेंगे।</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>समय {zone} का</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>हर प्रकार</translation>
    </message>
    <message>
        <source>Every station</source>
        <translation>हर स्टेशन</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>समस्या</translation>
    </message>
</context>
<context>
    <name>ProgramForm</name>
    <message>
        <source>Let a program in</source>
        <translation>प्रोग्राम जोड़ें</translation>
    </message>
    <message>
        <source>Make its token</source>
        <translation>टोकन बनाएँ</translation>
    </message>
    <message>
        <source>It acts in your name, and may do only what is ticked here.</source>
        <translation>यह आपके नाम से काम करेगा, और वही कर सकेगा जो यहाँ चुना है।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>क्या कर सकता है</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>सब पढ़ना</translation>
    </message>
    <message>
        <source>Change everything</source>
        <translation>सब बदलना</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>एक महीने में</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>तीन महीने में</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>एक साल में</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>समाप्ति (&amp;E)</translation>
    </message>
    <message>
        <source>At the end of the day, site&apos;s time.</source>
        <translation>उस दिन के अंत में, साइट के समय से।</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Programs</source>
        <translation>प्रोग्राम</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>रोकें …</translation>
    </message>
    <message>
        <source>Let a program in</source>
        <translation>प्रोग्राम जोड़ें</translation>
    </message>
    <message>
        <source>No program was let in</source>
        <translation>कोई प्रोग्राम नहीं जोड़ा गया</translation>
    </message>
    <message>
        <source>A bookkeeping program, say, gets a token with which it reads bills.</source>
        <translation>जैसे हिसाब का प्रोग्राम टोकन पाकर बिल पढ़ता है।</translation>
    </message>
    <message>
        <source>Each with a token of its own · times in {zone}</source>
        <translation>हर एक का अपना टोकन · समय {zone} का</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>प्रोग्राम</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>May</source>
        <translation>अनुमति</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>किसके नाम से</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>आखिरी इस्तेमाल</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Cancel the work in progress</source>
        <translation>चल रहा काम रद्द करें</translation>
    </message>
    <message>
        <source>in {parent}</source>
        <translation>{parent} में</translation>
    </message>
    <message>
        <source>held by {person}</source>
        <translation>{person} के पास</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>{place} को</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>अनुमान</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>गायब</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>ज़्यादा</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>पेज</translation>
    </message>
    <message>
        <source>TraceTrack</source>
        <translation>TraceTrack</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट</translation>
    </message>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words} ({keys})</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
    <message>
        <source>Kept in the history for good.</source>
        <translation>इतिहास में हमेशा रहेगा।</translation>
    </message>
</context>
<context>
    <name>RegionDrawing</name>
    <message>
        <source>Draw a frame around where labels are held</source>
        <translation>जहाँ लेबल दिखाते हैं उसके चारों ओर घेरा बनाएँ</translation>
    </message>
</context>
<context>
    <name>RegionPage</name>
    <message>
        <source>BACK</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>ALL OF IT</source>
        <translation>पूरा भाग</translation>
    </message>
    <message>
        <source>KEEP</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>This camera sets exposure and focus itself.</source>
        <translation>यह कैमरा एक्सपोज़र और फोकस खुद सेट करता है।</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <source>Days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>दिन से</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>दिन तक</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>In the past</source>
        <translation>बीते समय में</translation>
    </message>
    <message>
        <source>At this moment</source>
        <translation>इस समय</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>सब जगहें</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>सब स्टेशन</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>सब लोग</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>सब आवाजाही</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>From label number</source>
        <translation>लेबल नंबर से</translation>
    </message>
    <message>
        <source>To label number</source>
        <translation>लेबल नंबर तक</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>पिछले {count} दिन</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>चुने हुए दिन</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>दिन (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>से (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>तक (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Moment</source>
        <translation>कब का (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>समय (&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;rom label</source>
        <translation>लेबल से (&amp;R)</translation>
    </message>
    <message>
        <source>To &amp;label</source>
        <translation>लेबल तक (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>जगह (&amp;P)</translation>
    </message>
    <message>
        <source>Stat&amp;ion</source>
        <translation>स्टेशन (&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>व्यक्ति (&amp;E)</translation>
    </message>
    <message>
        <source>M&amp;ovement</source>
        <translation>आवाजाही (&amp;O)</translation>
    </message>
</context>
<context>
    <name>ReportRoom</name>
    <message>
        <source>Report</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>इन फिल्टर में कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>{question} · times in {zone}</source>
        <translation>{question} · समय {zone} का</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} लाइनें</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>कुछ नहीं मिला</translation>
    </message>
    <message>
        <source>Widen the days, or look at all places, stations and people.</source>
        <translation>दिन बढ़ाएँ, या सब जगहें, स्टेशन और लोग देखें।</translation>
    </message>
    <message>
        <source>Drop the filters</source>
        <translation>फिल्टर हटाएँ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>लिंक कॉपी</translation>
    </message>
    <message>
        <source>Save filters …</source>
        <translation>फिल्टर सेव करें …</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>Each with filters, a chart, and CSV, Excel and PDF.</source>
        <translation>हर एक में फिल्टर, चार्ट, और CSV, Excel व PDF।</translation>
    </message>
    <message>
        <source>Open a link …</source>
        <translation>लिंक खोलें …</translation>
    </message>
    <message>
        <source>Daily summary …</source>
        <translation>दिन की रिपोर्ट …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>सेव किए फिल्टर</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>अभी कुछ सेव नहीं</translation>
    </message>
    <message>
        <source>Open a report, choose its filters and press “Save filters …”.</source>
        <translation>रिपोर्ट खोलें, फिल्टर चुनें और “फिल्टर सेव करें …” दबाएँ।</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ओपन</translation>
    </message>
    <message>
        <source>Open the saved filters</source>
        <translation>सेव किए फिल्टर खोलें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Delete the saved filters</source>
        <translation>सेव किए फिल्टर मिटाएँ</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>ला रहे हैं …</translation>
    </message>
    <message>
        <source>The list did not come</source>
        <translation>लिस्ट नहीं आई</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश</translation>
    </message>
</context>
<context>
    <name>SaveFiltersForm</name>
    <message>
        <source>Save the filters</source>
        <translation>फिल्टर सेव करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>{report} can be opened with them from the Reports page.</source>
        <translation>{report} इनके साथ रिपोर्ट पेज से खुल सकती है।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>कौन देखे</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>सिर्फ मैं</translation>
    </message>
    <message>
        <source>Everybody at the console</source>
        <translation>एडमिन विंडो में सब</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Who sees it</source>
        <translation>कौन देखे (&amp;W)</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>No scans yet</source>
        <translation>अभी स्कैन नहीं</translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>गुप्त कुंजी</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>गुप्त कुंजी (&amp;S)</translation>
    </message>
    <message>
        <source>Shown this once: nobody can look it up again. Keep it like a password.</source>
        <translation>सिर्फ एक बार दिखती है: फिर कोई नहीं देख सकता। पासवर्ड की तरह रखें।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Copied. Paste it where the program keeps its secrets.</source>
        <translation>कॉपी हुआ। प्रोग्राम में जहाँ गुप्त कुंजी रखते हैं, वहाँ पेस्ट करें।</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Any keyboard</source>
        <translation>कोई भी कीबोर्ड</translation>
    </message>
    <message>
        <source>Characters are missing. Set the scanner to a US keyboard.</source>
        <translation>अक्षर गायब हैं। स्कैनर को US कीबोर्ड पर सेट करें।</translation>
    </message>
    <message>
        <source>The keyboard&apos;s layout is repaired. Press KEEP to use it.</source>
        <translation>कीबोर्ड का लेआउट ठीक किया। चलाने को “रखें” दबाएँ।</translation>
    </message>
    <message>
        <source>All characters came. Press KEEP to use this scanner.</source>
        <translation>सब अक्षर आए। यह स्कैनर चलाने को “रखें” दबाएँ।</translation>
    </message>
    <message>
        <source>It ends with Enter.</source>
        <translation>अंत में Enter आता है।</translation>
    </message>
    <message>
        <source>It ends with Tab.</source>
        <translation>अंत में Tab आता है।</translation>
    </message>
    <message>
        <source>It ends with a pause.</source>
        <translation>अंत में रुकता है।</translation>
    </message>
    <message>
        <source>AIM identifier {text}</source>
        <translation>AIM पहचान {text}</translation>
    </message>
    <message>
        <source>Prefix {text}</source>
        <translation>शुरू में {text}</translation>
    </message>
    <message>
        <source>Suffix {text}</source>
        <translation>अंत में {text}</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>रखा।</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>KEEP</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>ADJUST</source>
        <translation>सेट करें</translation>
    </message>
    <message>
        <source>Adjust the camera: area, exposure, focus</source>
        <translation>कैमरा सेट करें: भाग, एक्सपोज़र, फोकस</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>कैमरा नहीं</translation>
    </message>
    <message>
        <source>Camera: measuring …</source>
        <translation>कैमरा: नाप रहे हैं …</translation>
    </message>
    <message>
        <source>Camera: {width} × {height}, {fps} a second, read in {ms} ms</source>
        <translation>कैमरा: {width} × {height}, {fps} प्रति सेकंड, {ms} ms में पढ़ा</translation>
    </message>
    <message>
        <source>Scanner: {name}</source>
        <translation>स्कैनर: {name}</translation>
    </message>
    <message>
        <source>Scanner: scan this code</source>
        <translation>स्कैनर: यह कोड स्कैन करें</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>यह PC</translation>
    </message>
    <message>
        <source>BACK</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>SOUNDS</source>
        <translation>आवाज़ें</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>चेक</translation>
    </message>
    <message>
        <source>PRACTISE</source>
        <translation>अभ्यास</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>For the whole site; stations hear of it by themselves.</source>
        <translation>पूरी साइट के लिए; स्टेशनों को खुद पता चलता है।</translation>
    </message>
    <message>
        <source>Weight of a child in kg</source>
        <translation>छोटे बैग का वज़न, kg में</translation>
    </message>
    <message>
        <source>Minutes until an open parent is parked</source>
        <translation>कितने मिनट बाद खुला मुख्य बैग अलग रखें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Save weight and time</source>
        <translation>वज़न और समय सेव करें</translation>
    </message>
    <message>
        <source>Label formats</source>
        <translation>लेबल फॉर्मेट</translation>
    </message>
    <message>
        <source>Sample texts</source>
        <translation>नमूना टेक्स्ट</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>अभी नमूना नहीं</translation>
    </message>
    <message>
        <source>Scan or type a label&apos;s text below and press Enter.</source>
        <translation>नीचे लेबल स्कैन करें या उसका टेक्स्ट टाइप कर Enter दबाएँ।</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>जोड़ें …</translation>
    </message>
    <message>
        <source>Add a label format</source>
        <translation>लेबल फॉर्मेट जोड़ें</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>Change the label format</source>
        <translation>लेबल फॉर्मेट बदलें</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove the label format</source>
        <translation>लेबल फॉर्मेट हटाएँ</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>नमूना टेक्स्ट</translation>
    </message>
    <message>
        <source>P123-10, or whatever a label says</source>
        <translation>P123-10, या लेबल पर जो लिखा हो</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Leave the sample text out</source>
        <translation>नमूना टेक्स्ट छोड़ें</translation>
    </message>
    <message>
        <source>Save formats</source>
        <translation>फॉर्मेट सेव करें</translation>
    </message>
    <message>
        <source>A sample no longer reads as it did. Correct the formats, or leave the sample out if it is to change.</source>
        <translation>एक नमूना अब पहले जैसा नहीं पढ़ा जाता। फॉर्मेट ठीक करें, या बदलना ही हो तो नमूना छोड़ें।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>सीरीज़</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>अंदर है</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>टेक्स्ट</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>सेव हुआ</translation>
    </message>
    <message>
        <source>No bag: refused</source>
        <translation>कोई बैग नहीं: रिजेक्ट</translation>
    </message>
    <message>
        <source>Weights and times</source>
        <translation>वज़न और समय</translation>
    </message>
    <message>
        <source>Weight of a &amp;child (kg)</source>
        <translation>छोटे बैग का वज़न (kg) (&amp;C)</translation>
    </message>
    <message>
        <source>A bill&apos;s expected and actual weight follow from it.</source>
        <translation>बिल का अनुमान और असल वज़न इसी से बनता है।</translation>
    </message>
    <message>
        <source>&amp;Park an open parent after (minutes)</source>
        <translation>खुला मुख्य बैग अलग रखें (मिनट बाद) (&amp;P)</translation>
    </message>
    <message>
        <source>It stays open and goes on at its next scan.</source>
        <translation>वह खुला रहेगा, अगले स्कैन पर जारी होगा।</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>सर्वर का पता</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>6 अंकों का कोड</translation>
    </message>
    <message>
        <source>&amp;Six-digit code from your phone</source>
        <translation>फोन पर आया 6 अंकों का कोड (&amp;S)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>भाषा (&amp;L)</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>साइन इन …</translation>
    </message>
    <message>
        <source>TraceTrack</source>
        <translation>TraceTrack</translation>
    </message>
    <message>
        <source>Sign in to the admin window.</source>
        <translation>एडमिन विंडो में साइन इन करें।</translation>
    </message>
    <message>
        <source>Server &amp;address</source>
        <translation>सर्वर का पता (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>पासवर्ड (&amp;P)</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>PIN for set-up</source>
        <translation>सेटअप का पिन</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>इससे क्रम लगाएँ</translation>
    </message>
    <message>
        <source>As the list came</source>
        <translation>जैसे सूची आई</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Split {number}</source>
        <translation>{number} को बाँटें</translation>
    </message>
    <message>
        <source>Choose the parents that go over. Customer, destination, vehicle and note are copied.</source>
        <translation>जाने वाले मुख्य बैग चुनें। ग्राहक, मंज़िल, गाड़ी और नोट कॉपी होंगे।</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>बाँटें</translation>
    </message>
    <message>
        <source>New bill&apos;s number</source>
        <translation>नए बिल का नंबर</translation>
    </message>
    <message>
        <source>Planned on the new bill</source>
        <translation>नए बिल पर तय</translation>
    </message>
    <message>
        <source>Planned on the old bill</source>
        <translation>पुराने बिल पर तय</translation>
    </message>
    <message>
        <source>New &amp;number</source>
        <translation>नया नंबर (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Planned there</source>
        <translation>वहाँ तय (&amp;P)</translation>
    </message>
    <message>
        <source>Planned &amp;here</source>
        <translation>यहाँ तय (&amp;H)</translation>
    </message>
</context>
<context>
    <name>StationForm</name>
    <message>
        <source>Add station</source>
        <translation>स्टेशन जोड़ें</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Then enrol it: it scans the QR code that this window shows.</source>
        <translation>फिर रजिस्टर करें: स्टेशन इस विंडो का QR कोड स्कैन करेगा।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Packing line 1</source>
        <translation>पैकिंग लाइन 1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>जगह (&amp;P)</translation>
    </message>
    <message>
        <source>Add a place first: Stations, then Places.</source>
        <translation>पहले जगह जोड़ें: स्टेशन, फिर जगहें।</translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>PRACTICE</source>
        <translation>अभ्यास</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Stations</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>जगहें</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>रोकें …</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>चालू करें</translation>
    </message>
    <message>
        <source>Enrol …</source>
        <translation>रजिस्टर …</translation>
    </message>
    <message>
        <source>Add station</source>
        <translation>स्टेशन जोड़ें</translation>
    </message>
    <message>
        <source>No station yet</source>
        <translation>अभी स्टेशन नहीं</translation>
    </message>
    <message>
        <source>Add the first one; a QR code shown here enrols it in a minute.</source>
        <translation>पहला स्टेशन जोड़ें; यहाँ दिखे QR कोड से एक मिनट में रजिस्टर होगा।</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>समय {zone} का</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>पिछला संपर्क</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>भेजना बाकी</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>वर्ज़न</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>and more than {number} others</source>
        <translation>और {number} से ज़्यादा दूसरे</translation>
    </message>
    <message>
        <source>and one more</source>
        <translation>और एक</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>और {number}</translation>
    </message>
    <message>
        <source>undone later · {below}</source>
        <translation>बाद में वापस लिया · {below}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Fetching …</source>
        <translation>ला रहे हैं …</translation>
    </message>
    <message>
        <source>The list did not come</source>
        <translation>लिस्ट नहीं आई</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>कुल {count}</translation>
    </message>
    <message>
        <source>Sorted among the first {count}; scroll for more</source>
        <translation>पहले {count} में क्रम से; और के लिए स्क्रोल करें</translation>
    </message>
    <message>
        <source>The first {count}; scroll for more</source>
        <translation>पहले {count}; और के लिए स्क्रोल करें</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>TYPE</source>
        <translation>टाइप</translation>
    </message>
    <message>
        <source>LOCK</source>
        <translation>लॉक</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>यहाँ कोई नहीं</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>लॉक है</translation>
    </message>
    <message>
        <source>END</source>
        <translation>खत्म</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>आवाज़ नहीं</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>आज</translation>
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
        <source>parents closed short</source>
        <translation>मुख्य बैग अधूरे बंद</translation>
    </message>
    <message>
        <source>movements</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>open bills</source>
        <translation>खुले बिल</translation>
    </message>
    <message>
        <source>open problems</source>
        <translation>खुली समस्याएँ</translation>
    </message>
    <message>
        <source>Show webhooks</source>
        <translation>वेबहुक दिखाएँ</translation>
    </message>
    <message>
        <source>Movements per hour</source>
        <translation>हर घंटे की आवाजाही</translation>
    </message>
    <message>
        <source>Nothing was scanned yet today.</source>
        <translation>आज अभी कुछ स्कैन नहीं हुआ।</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>No station yet</source>
        <translation>अभी स्टेशन नहीं</translation>
    </message>
    <message>
        <source>Add one under Stations; a QR code enrols it in a minute.</source>
        <translation>“स्टेशन” में जोड़ें; QR कोड से एक मिनट में रजिस्टर होगा।</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>खुली समस्याएँ</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>आपके लिए कुछ बाकी नहीं</translation>
    </message>
    <message>
        <source>Contradictory scans turn up here, with both sides.</source>
        <translation>टकराने वाले स्कैन यहाँ दोनों पक्षों के साथ दिखेंगे।</translation>
    </message>
    <message>
        <source>{day} · times in {zone}</source>
        <translation>{day} · समय {zone} का</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
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
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>पिछला संपर्क</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>भेजना बाकी</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>समस्या</translation>
    </message>
</context>
<context>
    <name>WebhookFacts</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <source>{when} by {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>जोड़ा</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रुका</translation>
    </message>
    <message>
        <source>Takes nothing since</source>
        <translation>कब से कुछ नहीं ले रहा</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>अगली कोशिश</translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation>यहाँ तक पढ़ा</translation>
    </message>
</context>
<context>
    <name>WebhookForm</name>
    <message>
        <source>New webhook</source>
        <translation>नया वेबहुक</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>वेबहुक जोड़ें</translation>
    </message>
    <message>
        <source>The server calls the address for every later event ticked here.</source>
        <translation>यहाँ चुनी हर अगली घटना पर सर्वर इस पते को बताएगा।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Everything at stations</source>
        <translation>स्टेशनों पर सब कुछ</translation>
    </message>
    <message>
        <source>Everything in the office</source>
        <translation>दफ्तर में सब कुछ</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>पता (&amp;A)</translation>
    </message>
    <message>
        <source>IT allowed no host yet: ask them to set webhook_hosts.</source>
        <translation>IT ने अभी कोई होस्ट नहीं दिया: उनसे webhook_hosts सेट करवाएँ।</translation>
    </message>
    <message>
        <source>IT allowed: {hosts}; private networks: {networks}.</source>
        <translation>IT की अनुमति: {hosts}; निजी नेटवर्क: {networks}।</translation>
    </message>
    <message>
        <source>IT allowed: {hosts}. The address begins with https.</source>
        <translation>IT की अनुमति: {hosts}। पता https से शुरू होता है।</translation>
    </message>
</context>
<context>
    <name>WebhooksPage</name>
    <message>
        <source>Integrations</source>
        <translation>इंटीग्रेशन</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>प्रोग्राम</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>चालू करें</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>वेबहुक जोड़ें</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>सब फिर भेजें</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>फिर भेजें</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>अभी कोई वेबहुक नहीं</translation>
    </message>
    <message>
        <source>Another program can be told of what happens here, as it happens.</source>
        <translation>यहाँ जो होता है, दूसरे प्रोग्राम को उसी समय बताया जा सकता है।</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>नहीं पहुँचे</translation>
    </message>
    <message>
        <source>Nothing was given up</source>
        <translation>सब कुछ पहुँच गया</translation>
    </message>
    <message>
        <source>What an address refuses for two hours turns up here, with the reason.</source>
        <translation>जो पता दो घंटे तक मना करे, वह कारण के साथ यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>Where the server tells of events · times in {zone}</source>
        <translation>सर्वर घटनाएँ कहाँ बताता है · समय {zone} का</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रुका</translation>
    </message>
    <message>
        <source>Off: {name} is no admin now</source>
        <translation>बंद: {name} अब एडमिन नहीं</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Failing since {when}</source>
        <translation>{when} से विफल</translation>
    </message>
    <message>
        <source>Again at {time}</source>
        <translation>फिर {time} पर</translation>
    </message>
    <message>
        <source>{why}, {when}</source>
        <translation>{why}, {when}</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>आखिरी बार बताया</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>आखिरी गड़बड़ी</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>कोशिशें</translation>
    </message>
    <message>
        <source>Last try</source>
        <translation>आखिरी कोशिश</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
</context>
<context>
    <name>admin</name>
    <message>
        <source>Take {code} out of its parent</source>
        <translation>{code} को मुख्य बैग से निकालें</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>निकालें</translation>
    </message>
    <message>
        <source>The parent is open again and can be filled up.</source>
        <translation>मुख्य बैग फिर खुला है और भरा जा सकता है।</translation>
    </message>
    <message>
        <source>Take {code} out of use</source>
        <translation>{code} का इस्तेमाल बंद करें</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>इस्तेमाल बंद करें</translation>
    </message>
    <message>
        <source>For good: its label is lost, damaged or printed twice. Every later scan of it is refused.</source>
        <translation>हमेशा के लिए: लेबल खोया, खराब या दो बार छपा है। आगे का हर स्कैन रिजेक्ट होगा।</translation>
    </message>
    <message>
        <source>{when}, {where}</source>
        <translation>{when}, {where}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>फोटो</translation>
    </message>
    <message>
        <source>Undone: {reason}</source>
        <translation>वापस लिया: {reason}</translation>
    </message>
    <message>
        <source>It is back where it was.</source>
        <translation>यह फिर वहीं है जहाँ था।</translation>
    </message>
    <message>
        <source>Done, and kept in the history.</source>
        <translation>हो गया, इतिहास में रहेगा।</translation>
    </message>
    <message>
        <source>The bill was changed.</source>
        <translation>बिल बदला गया।</translation>
    </message>
    <message>
        <source>The bill says again what it said.</source>
        <translation>बिल फिर पहले जैसा है।</translation>
    </message>
    <message>
        <source>Reopen {number}</source>
        <translation>{number} फिर खोलें</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>फिर खोलें</translation>
    </message>
    <message>
        <source>Parents can be linked and removed again until it is closed.</source>
        <translation>बंद होने तक मुख्य बैग लिंक कर और हटा सकते हैं।</translation>
    </message>
    <message>
        <source>The bill is open again.</source>
        <translation>बिल फिर खुला है।</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>{number} रद्द करें</translation>
    </message>
    <message>
        <source>Cancel bill</source>
        <translation>बिल रद्द करें</translation>
    </message>
    <message>
        <source>Its parents are free for other bills. This can&apos;t be undone.</source>
        <translation>इसके मुख्य बैग दूसरे बिल के लिए खाली हैं। यह वापस नहीं होगा।</translation>
    </message>
    <message>
        <source>The bill was cancelled; its parents are free.</source>
        <translation>बिल रद्द हुआ; इसके मुख्य बैग खाली हैं।</translation>
    </message>
    <message>
        <source>The bill is closed again.</source>
        <translation>बिल फिर बंद है।</translation>
    </message>
    <message>
        <source>The bill is closed. Print it for the driver.</source>
        <translation>बिल बंद है। ड्राइवर के लिए प्रिंट करें।</translation>
    </message>
    <message>
        <source>{code} is off the bill.</source>
        <translation>{code} बिल से हटा।</translation>
    </message>
    <message>
        <source>It is on the bill again.</source>
        <translation>यह फिर से बिल पर है।</translation>
    </message>
    <message>
        <source>Link parents to {number}</source>
        <translation>{number} से मुख्य बैग लिंक करें</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>Parents on no bill, the last closed first. Each click chooses one.</source>
        <translation>बिना बिल के मुख्य बैग, पिछले बंद हुए पहले। हर क्लिक से एक चुनें।</translation>
    </message>
    <message>
        <source>No parent fits</source>
        <translation>मुख्य बैग नहीं मिला</translation>
    </message>
    <message>
        <source>It may be on a bill already: look it up under Bags.</source>
        <translation>शायद पहले से किसी बिल पर है: “बैग” में देखें।</translation>
    </message>
    <message>
        <source>{code}: {words}</source>
        <translation>{code}: {words}</translation>
    </message>
    <message>
        <source>{count} parents are off the bill.</source>
        <translation>{count} मुख्य बैग बिल से हटे।</translation>
    </message>
    <message>
        <source>{count} parents linked.</source>
        <translation>{count} मुख्य बैग लिंक हुए।</translation>
    </message>
    <message>
        <source>{count} parents linked; {incomplete} are not full.</source>
        <translation>{count} मुख्य बैग लिंक हुए; {incomplete} भरे नहीं हैं।</translation>
    </message>
    <message>
        <source>Fetching the report …</source>
        <translation>रिपोर्ट ला रहे हैं …</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was left.</source>
        <translation>एक्सपोर्ट रद्द हुआ; कोई फाइल नहीं बनी।</translation>
    </message>
    <message>
        <source>Writing the report: {size} kB so far</source>
        <translation>रिपोर्ट लिख रहे हैं: अब तक {size} kB</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} सेव हुआ।</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>{file} पढ़ रहे हैं …</translation>
    </message>
    <message>
        <source>{count} rows read and sent</source>
        <translation>{count} लाइनें पढ़कर भेजीं</translation>
    </message>
    <message>
        <source>{count} of {all} rows checked</source>
        <translation>{all} में से {count} लाइनें जाँचीं</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>जाँच रहे हैं …</translation>
    </message>
    <message>
        <source>Columns that mean nothing here were left out: {names}.</source>
        <translation>जिन कॉलम का यहाँ काम नहीं, वे छोड़े गए: {names}।</translation>
    </message>
    <message>
        <source>Refused rows are left out. Save them, correct them, import them later.</source>
        <translation>रिजेक्ट लाइनें छोड़ी गईं। सेव करें, सुधारें, बाद में इंपोर्ट करें।</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing is left of it.</source>
        <translation>इंपोर्ट रद्द हुआ; उसका कुछ नहीं बचा।</translation>
    </message>
    <message>
        <source>{count} of {all} rows imported; stations go on meanwhile</source>
        <translation>{all} में से {count} लाइनें इंपोर्ट हुईं; स्टेशन इस बीच चलते रहते हैं</translation>
    </message>
    <message>
        <source>Imported: {created} new, {changed} changed.</source>
        <translation>इंपोर्ट हुआ: {created} नए, {changed} बदले।</translation>
    </message>
    <message>
        <source>Refused, as it was otherwise by then: {count}.</source>
        <translation>अस्वीकृत, क्योंकि तब तक बात बदल चुकी थी: {count}।</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>कुछ इंपोर्ट नहीं हुआ।</translation>
    </message>
    <message>
        <source>Excel and CSV (*.xlsx *.csv *.txt)</source>
        <translation>Excel और CSV (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>इंपोर्ट के लिए फाइल चुनें</translation>
    </message>
    <message>
        <source>Save an empty file with the columns</source>
        <translation>कॉलम वाली खाली फाइल सेव करें</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>रिजेक्ट लाइनें सेव करें</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>लेबल सेव करें</translation>
    </message>
    <message>
        <source>Drawing the labels and reading each back: {part} of {parts}</source>
        <translation>लेबल बनाकर हर एक पढ़ रहे हैं: {parts} में से {part}</translation>
    </message>
    <message>
        <source>Cancelled; no file was left. The print stays recorded.</source>
        <translation>रद्द हुआ; कोई फाइल नहीं बनी। प्रिंट दर्ज रहेगा।</translation>
    </message>
    <message>
        <source>Save the control cards</source>
        <translation>कंट्रोल कार्ड सेव करें</translation>
    </message>
    <message>
        <source>Linked.</source>
        <translation>लिंक हुआ।</translation>
    </message>
    <message>
        <source>Not linked: {codes}.</source>
        <translation>नहीं जुड़े: {codes}।</translation>
    </message>
    <message>
        <source>Save the movements as CSV</source>
        <translation>आवाजाही CSV में सेव करें</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} सेव हुआ।</translation>
    </message>
    <message>
        <source>{name} can&apos;t sign in any more. What they did stays.</source>
        <translation>{name} अब साइन इन नहीं कर सकते। उनका किया काम रहेगा।</translation>
    </message>
    <message>
        <source>{name} can sign in again.</source>
        <translation>{name} का साइन इन फिर चालू।</translation>
    </message>
    <message>
        <source>Print this card now: it is shown only once. A badge made before it no longer works.</source>
        <translation>यह कार्ड अभी प्रिंट करें: यह एक ही बार दिखता है। इससे पहले का बैज अब नहीं चलेगा।</translation>
    </message>
    <message>
        <source>Making the PDF …</source>
        <translation>PDF बना रहे हैं …</translation>
    </message>
    <message>
        <source>{name} is open in the viewer: print it from there.</source>
        <translation>{name} व्यूअर में खुला है: वहीं से प्रिंट करें।</translation>
    </message>
    <message>
        <source>No program for PDF is installed. Save the file instead.</source>
        <translation>PDF का कोई प्रोग्राम नहीं है। इसके बदले फाइल सेव करें।</translation>
    </message>
    <message>
        <source>Save the bill</source>
        <translation>बिल सेव करें</translation>
    </message>
    <message>
        <source>Making the file …</source>
        <translation>फाइल बना रहे हैं …</translation>
    </message>
    <message>
        <source>Fetching the whole list …</source>
        <translation>पूरी सूची ला रहे हैं …</translation>
    </message>
    <message>
        <source>Decided, and kept in the history.</source>
        <translation>फैसला हुआ, इतिहास में रहेगा।</translation>
    </message>
    <message>
        <source>The link is copied: “Open a link …” under Reports takes it.</source>
        <translation>लिंक कॉपी हुआ: रिपोर्ट में “लिंक खोलें …” में डालें।</translation>
    </message>
    <message>
        <source>Saved: it stands under Reports.</source>
        <translation>सेव हुआ: रिपोर्ट में मिलेगा।</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>रिपोर्ट सेव करें</translation>
    </message>
    <message>
        <source>Save the daily summary</source>
        <translation>दिन की रिपोर्ट सेव करें</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} सेव हुआ।</translation>
    </message>
    <message>
        <source>{name} is saved again.</source>
        <translation>{name} फिर सेव हुआ।</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} मिटाया गया।</translation>
    </message>
    <message>
        <source>Start the station program on its PC and let its camera or scanner read this code. It works once, until {when}.</source>
        <translation>उस PC पर स्टेशन प्रोग्राम खोलें और कैमरे या स्कैनर से यह कोड पढ़वाएँ। एक ही बार चलेगा, {when} तक।</translation>
    </message>
    <message>
        <source>Enrol {name}</source>
        <translation>{name} रजिस्टर करें</translation>
    </message>
    <message>
        <source>Token of {name}</source>
        <translation>{name} का टोकन</translation>
    </message>
    <message>
        <source>The program shows it with every question it asks.</source>
        <translation>प्रोग्राम हर सवाल के साथ इसे दिखाता है।</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>{name} को रोकें</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Its token stops working at once and for good. What it did stays. To let it in again, make a new token under another name.</source>
        <translation>इसका टोकन तुरंत और हमेशा के लिए बंद होगा। जो इसने किया वह रहेगा। फिर जोड़ने को दूसरे नाम से नया टोकन बनाएँ।</translation>
    </message>
    <message>
        <source>Its token stops working at once. What it still sends is kept apart until you release it. Nothing that it scanned is lost.</source>
        <translation>इसका टोकन तुरंत बंद होगा। फिर भी जो भेजे, वह चालू करने तक अलग रहेगा। इसका कोई स्कैन नहीं खोता।</translation>
    </message>
    <message>
        <source>{name} was revoked.</source>
        <translation>{name} को रोका गया।</translation>
    </message>
    <message>
        <source>{name} may work again.</source>
        <translation>{name} फिर चालू है।</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>To {place}</source>
        <translation>{place} को</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>कंट्रोल कार्ड</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>From</source>
        <translation>किसका</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>अभी कुछ नहीं हुआ</translation>
    </message>
    <message>
        <source>Every scan and every act at the console is listed here.</source>
        <translation>हर स्कैन और एडमिन का हर काम यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Station / server clock</source>
        <translation>स्टेशन / सर्वर की घड़ी</translation>
    </message>
    <message>
        <source>{words} · picture</source>
        <translation>{words} · फोटो</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>समस्याएँ</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>ऑडिट</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>इंटीग्रेशन</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} मिनट पहले</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count} घंटे पहले</translation>
    </message>
    <message>
        <source>{count} d ago</source>
        <translation>{count} दिन पहले</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>{count} scans</source>
        <translation>{count} स्कैन</translation>
    </message>
    <message>
        <source>{count} scans, oldest {ago}</source>
        <translation>{count} स्कैन, सबसे पुराना {ago}</translation>
    </message>
    <message>
        <source>{words} (undone later)</source>
        <translation>{words} (बाद में वापस लिया)</translation>
    </message>
    <message>
        <source>{words}: {why}</source>
        <translation>{words}: {why}</translation>
    </message>
    <message>
        <source>{words}: “{why}”</source>
        <translation>{words}: “{why}”</translation>
    </message>
    <message>
        <source>Dispatched to {place}</source>
        <translation>{place} को डिस्पैच हुआ</translation>
    </message>
    <message>
        <source>{bag} packed into {parent}</source>
        <translation>{bag}, {parent} में पैक हुआ</translation>
    </message>
    <message>
        <source>{bag} taken out</source>
        <translation>{bag} निकाला गया</translation>
    </message>
    <message>
        <source>{bag} moved over into {parent}</source>
        <translation>{bag}, {parent} में शिफ्ट हुआ</translation>
    </message>
    <message>
        <source>{bag} linked to the bill</source>
        <translation>{bag} बिल से लिंक हुआ</translation>
    </message>
    <message>
        <source>{bag} taken off the bill</source>
        <translation>{bag} बिल से हटा</translation>
    </message>
    <message>
        <source>Opened for packing</source>
        <translation>पैकिंग के लिए खुला</translation>
    </message>
    <message>
        <source>Child packed</source>
        <translation>छोटा बैग पैक हुआ</translation>
    </message>
    <message>
        <source>Child taken out</source>
        <translation>छोटा बैग निकाला</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>अधूरा बंद</translation>
    </message>
    <message>
        <source>Last scan undone</source>
        <translation>पिछला स्कैन वापस लिया</translation>
    </message>
    <message>
        <source>Scan refused at the station</source>
        <translation>स्टेशन पर स्कैन रिजेक्ट</translation>
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
        <source>Bill created</source>
        <translation>बिल बना</translation>
    </message>
    <message>
        <source>Bill changed</source>
        <translation>बिल बदला</translation>
    </message>
    <message>
        <source>Linked to a bill</source>
        <translation>बिल से लिंक हुआ</translation>
    </message>
    <message>
        <source>Taken off a bill</source>
        <translation>बिल से हटा</translation>
    </message>
    <message>
        <source>Bill closed</source>
        <translation>बिल बंद हुआ</translation>
    </message>
    <message>
        <source>Bill reopened</source>
        <translation>बिल फिर खुला</translation>
    </message>
    <message>
        <source>Bill cancelled</source>
        <translation>बिल रद्द हुआ</translation>
    </message>
    <message>
        <source>Child moved over</source>
        <translation>छोटा बैग शिफ्ट हुआ</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>इस्तेमाल बंद हुआ</translation>
    </message>
    <message>
        <source>Problem decided</source>
        <translation>समस्या पर फैसला</translation>
    </message>
    <message>
        <source>Parents with children</source>
        <translation>मुख्य बैग, छोटे बैग के साथ</translation>
    </message>
    <message>
        <source>Bills with parents</source>
        <translation>बिल, मुख्य बैग के साथ</translation>
    </message>
    <message>
        <source>One row per child; a parent without children has a row of its own.</source>
        <translation>हर छोटे बैग की एक लाइन; बिना छोटे बैग के मुख्य बैग की अपनी लाइन।</translation>
    </message>
    <message>
        <source>One row per parent; a bill&apos;s first row says its customer, destination and so on.</source>
        <translation>हर मुख्य बैग की एक लाइन; बिल की पहली लाइन में ग्राहक, मंज़िल आदि।</translation>
    </message>
    <message>
        <source>One row per person; role is employee or admin. Badges and PINs follow.</source>
        <translation>हर व्यक्ति की एक लाइन; रोल employee या admin है। बैज और पिन बाद में।</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>अभी जाँचा नहीं</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>बदलाव</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>पहले से ऐसा</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>रिजेक्ट</translation>
    </message>
    <message>
        <source>The file can&apos;t be read ({fault}). Save it again as Excel or CSV.</source>
        <translation>फाइल नहीं पढ़ी गई ({fault})। Excel या CSV में फिर सेव करें।</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls) or has a password. Save it as .xlsx.</source>
        <translation>यह पुरानी Excel फाइल (.xls) है या पासवर्ड लगा है। .xlsx में सेव करें।</translation>
    </message>
    <message>
        <source>There is nothing in {file}.</source>
        <translation>{file} में कुछ नहीं है।</translation>
    </message>
    <message>
        <source>The file unpacks to more than {most} MB. Split it into several.</source>
        <translation>फाइल खुलकर {most} MB से बड़ी है। कई फाइलों में बाँटें।</translation>
    </message>
    <message>
        <source>Row {row} is not in UTF-8. In Excel, save it as “CSV UTF-8”.</source>
        <translation>लाइन {row} UTF-8 में नहीं है। Excel में “CSV UTF-8” में सेव करें।</translation>
    </message>
    <message>
        <source>The cells {cells} are merged. Split them, so that each row has its own.</source>
        <translation>सेल {cells} जुड़े हुए हैं। अलग करें, ताकि हर लाइन का अपना हो।</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: a formula. Replace the formulas by their values first.</source>
        <translation>लाइन {row}, कॉलम {column}: फॉर्मूला है। पहले फॉर्मूलों की जगह मान लिखें।</translation>
    </message>
    <message>
        <source>Row {row} has no column called “{column}”. It holds the columns&apos; names.</source>
        <translation>लाइन {row} में “{column}” नाम का कॉलम नहीं है। इसी में कॉलम के नाम हैं।</translation>
    </message>
    <message>
        <source>Row {row}: there are two columns “{column}”.</source>
        <translation>लाइन {row}: “{column}” नाम के दो कॉलम हैं।</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: more than {most} characters.</source>
        <translation>लाइन {row}, कॉलम {column}: {most} अक्षरों से ज़्यादा।</translation>
    </message>
    <message>
        <source>This cell is empty.</source>
        <translation>यह सेल खाली है।</translation>
    </message>
    <message>
        <source>Nothing is known of such a column.</source>
        <translation>ऐसा कोई कॉलम नहीं होता।</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>टेक्स्ट {most} अक्षरों से लंबा है।</translation>
    </message>
    <message>
        <source>“{text}” is no number from 0 to 100,000.</source>
        <translation>“{text}” 0 से 100,000 तक का नंबर नहीं है।</translation>
    </message>
    <message>
        <source>“{text}” is no role: employee or admin.</source>
        <translation>“{text}” रोल नहीं है: employee या admin।</translation>
    </message>
    <message>
        <source>{bag} is a parent bag; a child is wanted here.</source>
        <translation>{bag} मुख्य बैग है; यहाँ छोटा बैग चाहिए।</translation>
    </message>
    <message>
        <source>The same as row {row}.</source>
        <translation>लाइन {row} जैसा ही।</translation>
    </message>
    <message>
        <source>“{text}” is not what row {row} says of the same bill.</source>
        <translation>इसी बिल पर लाइन {row} में “{text}” नहीं लिखा है।</translation>
    </message>
    <message>
        <source>An admin&apos;s rights are taken under People, not by a file.</source>
        <translation>एडमिन के अधिकार “लोग” में हटते हैं, फाइल से नहीं।</translation>
    </message>
    <message>
        <source>The server knows nothing of this import any more.</source>
        <translation>सर्वर को अब इस इंपोर्ट का पता नहीं।</translation>
    </message>
    <message>
        <source>This import is done. Begin another one.</source>
        <translation>यह इंपोर्ट हो चुका। नया शुरू करें।</translation>
    </message>
    <message>
        <source>That is more than {most} rows. Split the file into several.</source>
        <translation>{most} से ज़्यादा लाइनें हैं। फाइल को कई में बाँटें।</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>इस फाइल में कुछ नया नहीं है।</translation>
    </message>
    <message>
        <source>Not every row is checked yet. Check it again.</source>
        <translation>सब लाइनें अभी नहीं जाँचीं। फिर जाँचें।</translation>
    </message>
    <message>
        <source>Something changed since the check, at row {row} or soon after. Nothing was imported: check it again.</source>
        <translation>जाँच के बाद लाइन {row} या उसके पास कुछ बदला। कुछ इंपोर्ट नहीं हुआ: फिर जाँचें।</translation>
    </message>
    <message>
        <source>Parents with their children</source>
        <translation>मुख्य बैग और उनके छोटे बैग</translation>
    </message>
    <message>
        <source>Parents only</source>
        <translation>सिर्फ मुख्य बैग</translation>
    </message>
    <message>
        <source>Children only</source>
        <translation>सिर्फ छोटे बैग</translation>
    </message>
    <message>
        <source>Roll, {size}</source>
        <translation>रोल, {size}</translation>
    </message>
    <message>
        <source>{page}, {grid} labels of {size}</source>
        <translation>{page}, {size} के {grid} लेबल</translation>
    </message>
    <message>
        <source>That makes {labels} labels; {most} is the most at once. Ask for fewer.</source>
        <translation>इससे {labels} लेबल बनेंगे; एक बार में {most} तक ही। कम माँगें।</translation>
    </message>
    <message>
        <source>There are not {count} free numbers left from there. Start lower.</source>
        <translation>वहाँ से {count} खाली नंबर नहीं बचे। नीचे से शुरू करें।</translation>
    </message>
    <message>
        <source>The server does not know these labels.</source>
        <translation>सर्वर को इन लेबल का पता नहीं।</translation>
    </message>
    <message>
        <source>There are only {labels} labels. Choose from 1 to {labels}.</source>
        <translation>सिर्फ {labels} लेबल हैं। 1 से {labels} तक चुनें।</translation>
    </message>
    <message>
        <source>A printed code could not be read back, so nothing was saved. Tell IT.</source>
        <translation>एक छपा कोड पढ़ा नहीं गया, इसलिए कुछ सेव नहीं हुआ। IT को बताएँ।</translation>
    </message>
    <message>
        <source>The code of {card} could not be read back, so nothing was saved. Tell IT.</source>
        <translation>{card} का कोड पढ़ा नहीं गया, इसलिए कुछ सेव नहीं हुआ। IT को बताएँ।</translation>
    </message>
    <message>
        <source>The server could not make the document. Try again; if it stays so, tell IT.</source>
        <translation>सर्वर यह फाइल नहीं बना सका। फिर कोशिश करें; न हो तो IT को बताएँ।</translation>
    </message>
    <message>
        <source>There is no label format for this. Look at the site&apos;s formats.</source>
        <translation>इसके लिए लेबल फॉर्मेट नहीं है। साइट के फॉर्मेट देखें।</translation>
    </message>
    <message>
        <source>Parents of this format hold {count} children each. Choose that number.</source>
        <translation>इस फॉर्मेट के मुख्य बैग में {count} छोटे बैग होते हैं। वही संख्या चुनें।</translation>
    </message>
    <message>
        <source>“{text}” would not read as a bag. Check the lot and the label format.</source>
        <translation>“{text}” बैग नहीं पढ़ा जाएगा। लॉट और लेबल फॉर्मेट जाँचें।</translation>
    </message>
    <message>
        <source>The server does not know this paper.</source>
        <translation>सर्वर को इस कागज़ का पता नहीं।</translation>
    </message>
    <message>
        <source>Some of these were printed before. Say why they are printed again.</source>
        <translation>इनमें से कुछ पहले छप चुके हैं। बताएँ फिर क्यों छाप रहे हैं।</translation>
    </message>
    <message>
        <source>Its scan was undone at the station.</source>
        <translation>इसका स्कैन स्टेशन पर वापस लिया गया।</translation>
    </message>
    <message>
        <source>Settled already: {decision}.</source>
        <translation>फैसला हो चुका: {decision}।</translation>
    </message>
    <message>
        <source>It is no child in another parent.</source>
        <translation>यह दूसरे मुख्य बैग का छोटा बैग नहीं।</translation>
    </message>
    <message>
        <source>The server can&apos;t read it, so it can&apos;t count.</source>
        <translation>सर्वर इसे पढ़ नहीं सकता, इसलिए गिना नहीं जा सकता।</translation>
    </message>
    <message>
        <source>It was judged already, and contradicts something.</source>
        <translation>इसकी जाँच हो चुकी है, और यह किसी से टकराता है।</translation>
    </message>
    <message>
        <source>The server does not offer this here.</source>
        <translation>सर्वर यहाँ यह नहीं देता।</translation>
    </message>
    <message>
        <source>&amp;Keep as it stands</source>
        <translation>जैसा है वैसा रखें (&amp;K)</translation>
    </message>
    <message>
        <source>What was there first stays. The other scan stays on record.</source>
        <translation>जो पहले था वही रहेगा। दूसरा स्कैन दर्ज रहेगा।</translation>
    </message>
    <message>
        <source>&amp;Move over</source>
        <translation>शिफ्ट करें (&amp;M)</translation>
    </message>
    <message>
        <source>The child goes into the other parent. Both are recounted.</source>
        <translation>छोटा बैग दूसरे मुख्य बैग में जाएगा। दोनों फिर गिने जाएँगे।</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>खारिज करें (&amp;D)</translation>
    </message>
    <message>
        <source>Nothing changes; this scan meant nothing.</source>
        <translation>कुछ नहीं बदलेगा; इस स्कैन का कोई मतलब नहीं।</translation>
    </message>
    <message>
        <source>&amp;Let it count</source>
        <translation>गिन लें (&amp;L)</translation>
    </message>
    <message>
        <source>The scan counts from now on, as if it had just been made.</source>
        <translation>स्कैन अब से गिना जाएगा, जैसे अभी किया हो।</translation>
    </message>
    <message>
        <source>Child is in another parent</source>
        <translation>छोटा बैग दूसरे मुख्य बैग में है</translation>
    </message>
    <message>
        <source>Two labels give one parent two counts</source>
        <translation>दो लेबल पर एक मुख्य बैग की अलग गिनती</translation>
    </message>
    <message>
        <source>A bag out of use was scanned</source>
        <translation>इस्तेमाल बंद बैग स्कैन हुआ</translation>
    </message>
    <message>
        <source>Packed into a parent that was closed short</source>
        <translation>अधूरे बंद मुख्य बैग में पैक हुआ</translation>
    </message>
    <message>
        <source>Packed into a full parent</source>
        <translation>भरे मुख्य बैग में पैक हुआ</translation>
    </message>
    <message>
        <source>Packed into a parent that had left</source>
        <translation>निकल चुके मुख्य बैग में पैक हुआ</translation>
    </message>
    <message>
        <source>Changed a parent on a closed bill</source>
        <translation>बंद बिल का मुख्य बैग बदला</translation>
    </message>
    <message>
        <source>Dispatched twice, to two places</source>
        <translation>दो जगह, दो बार डिस्पैच हुआ</translation>
    </message>
    <message>
        <source>Dispatched to where it already was</source>
        <translation>जहाँ था वहीं डिस्पैच हुआ</translation>
    </message>
    <message>
        <source>A packed child was moved alone</source>
        <translation>पैक छोटे बैग की अकेले आवाजाही</translation>
    </message>
    <message>
        <source>Undo found nothing to take back</source>
        <translation>वापस लेने को कुछ नहीं था</translation>
    </message>
    <message>
        <source>Undone more than an hour later</source>
        <translation>एक घंटे से देर में वापस लिया</translation>
    </message>
    <message>
        <source>Undone, but something rests on it</source>
        <translation>वापस लिया, पर उस पर कुछ टिका है</translation>
    </message>
    <message>
        <source>Sent by a revoked station</source>
        <translation>रोके गए स्टेशन ने भेजा</translation>
    </message>
    <message>
        <source>Arrived in a form the server can&apos;t read</source>
        <translation>ऐसा आया कि सर्वर पढ़ नहीं सकता</translation>
    </message>
    <message>
        <source>{words} Its number for IT: {number}</source>
        <translation>{words} IT के लिए नंबर: {number}</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and that the server is running, then try again.</source>
        <translation>सर्वर तक नहीं पहुँचे। नेटवर्क और सर्वर चालू है या नहीं जाँचें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The server took too long to answer. Try again in a moment.</source>
        <translation>सर्वर ने बहुत देर लगाई। थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>सर्वर व्यस्त है। थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The server had a fault of its own. Try again; if it stays so, tell IT.</source>
        <translation>सर्वर में खराबी आई। फिर कोशिश करें; न हो तो IT को बताएँ।</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place. Check the address, and whether this network asks you to sign in first.</source>
        <translation>सर्वर की जगह किसी और ने जवाब दिया। पता जाँचें, और देखें कि नेटवर्क पहले साइन इन तो नहीं माँगता।</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not one that this computer trusts. Ask IT for the site&apos;s certificate file.</source>
        <translation>सर्वर के सर्टिफिकेट पर इस कंप्यूटर को भरोसा नहीं। IT से साइट की सर्टिफिकेट फाइल माँगें।</translation>
    </message>
    <message>
        <source>This is no server address. It looks like https://server.example.</source>
        <translation>यह सर्वर का पता नहीं। ऐसा होता है: https://server.example।</translation>
    </message>
    <message>
        <source>Passwords travel only over https. Type the address with https://.</source>
        <translation>पासवर्ड सिर्फ https पर जाते हैं। https:// के साथ पता लिखें।</translation>
    </message>
    <message>
        <source>The file could not be written: {fault}. Choose another place.</source>
        <translation>फाइल नहीं लिखी गई: {fault}। दूसरी जगह चुनें।</translation>
    </message>
    <message>
        <source>Something in the form does not fit. Check it.</source>
        <translation>फॉर्म में कुछ ठीक नहीं है। जाँचें।</translation>
    </message>
    <message>
        <source>A number is too large. Check the form.</source>
        <translation>कोई नंबर बहुत बड़ा है। फॉर्म जाँचें।</translation>
    </message>
    <message>
        <source>The text holds signs that can&apos;t be kept.</source>
        <translation>टेक्स्ट में ऐसे चिह्न हैं जो नहीं रखे जा सकते।</translation>
    </message>
    <message>
        <source>Name, password or code is not right. Check Caps Lock and type it again.</source>
        <translation>नाम, पासवर्ड या कोड सही नहीं। Caps Lock देखें और फिर टाइप करें।</translation>
    </message>
    <message>
        <source>Type the six-digit code that your phone shows now.</source>
        <translation>फोन पर अभी दिख रहा 6 अंकों का कोड लिखें।</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a few minutes, then try again.</source>
        <translation>बहुत बार गलत। कुछ मिनट रुकें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This password is on every guesser&apos;s list. Choose three or four odd words.</source>
        <translation>यह पासवर्ड हर कोई भाँप सकता है। तीन-चार बेमेल शब्द चुनें।</translation>
    </message>
    <message>
        <source>The password holds your name. Choose three or four odd words.</source>
        <translation>पासवर्ड में आपका नाम है। तीन-चार बेमेल शब्द चुनें।</translation>
    </message>
    <message>
        <source>A password has at least 12 characters.</source>
        <translation>पासवर्ड में कम से कम 12 अक्षर हों।</translation>
    </message>
    <message>
        <source>This is the old password. Choose another one.</source>
        <translation>यह पुराना पासवर्ड है। दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The old password is not right.</source>
        <translation>पुराना पासवर्ड सही नहीं है।</translation>
    </message>
    <message>
        <source>Choose a password of your own first.</source>
        <translation>पहले अपना पासवर्ड चुनें।</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>सेशन खत्म हो गया। फिर साइन इन करें।</translation>
    </message>
    <message>
        <source>Only admins may do this.</source>
        <translation>यह सिर्फ एडमिन कर सकते हैं।</translation>
    </message>
    <message>
        <source>This person is disabled. Ask another admin.</source>
        <translation>यह व्यक्ति बंद है। दूसरे एडमिन से कहें।</translation>
    </message>
    <message>
        <source>There is a bill with this number already. Choose another one.</source>
        <translation>इस नंबर का बिल पहले से है। दूसरा नंबर चुनें।</translation>
    </message>
    <message>
        <source>Nothing is on this bill yet. Link a parent, then close it.</source>
        <translation>इस बिल पर अभी कुछ नहीं। मुख्य बैग लिंक करें, फिर बंद करें।</translation>
    </message>
    <message>
        <source>The bill is closed. Reopen it with a reason to change what is on it.</source>
        <translation>बिल बंद है। बदलने के लिए कारण देकर फिर खोलें।</translation>
    </message>
    <message>
        <source>Somebody else changed the same field meanwhile, to “{now}”. Press Save again to have yours instead.</source>
        <translation>इस बीच किसी और ने यही जानकारी “{now}” कर दी। अपनी रखने के लिए फिर सहेजें।</translation>
    </message>
    <message>
        <source>Somebody else changed it again meanwhile, to “{now}”. It stays so.</source>
        <translation>इस बीच किसी और ने इसे फिर बदलकर “{now}” कर दिया। यही रहेगा।</translation>
    </message>
    <message>
        <source>Somebody else is changing this at this moment. Wait a little, then try again.</source>
        <translation>कोई और अभी इसे बदल रहा है। थोड़ा रुककर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The bill was cancelled. Make a new one.</source>
        <translation>बिल रद्द हो गया था। नया बनाएँ।</translation>
    </message>
    <message>
        <source>The bill is cancelled already.</source>
        <translation>बिल पहले ही रद्द है।</translation>
    </message>
    <message>
        <source>The bill is not closed, so there is nothing to reopen.</source>
        <translation>बिल बंद नहीं है, इसलिए फिर खोलने को कुछ नहीं।</translation>
    </message>
    <message>
        <source>The server does not know this bill.</source>
        <translation>सर्वर को इस बिल का पता नहीं।</translation>
    </message>
    <message>
        <source>This parent is on bill {bill}. Take it off there first, then link it.</source>
        <translation>यह मुख्य बैग बिल {bill} पर है। पहले वहाँ से हटाएँ, फिर लिंक करें।</translation>
    </message>
    <message>
        <source>A split leaves at least one parent on {bill}. Choose fewer.</source>
        <translation>बाँटने पर {bill} पर कम से कम एक मुख्य बैग रहे। कम चुनें।</translation>
    </message>
    <message>
        <source>This parent is on this bill already.</source>
        <translation>यह मुख्य बैग पहले से इस बिल पर है।</translation>
    </message>
    <message>
        <source>This parent is not on this bill.</source>
        <translation>यह मुख्य बैग इस बिल पर नहीं है।</translation>
    </message>
    <message>
        <source>This is a child bag. Only parents go on a bill.</source>
        <translation>यह छोटा बैग है। बिल पर सिर्फ मुख्य बैग जाते हैं।</translation>
    </message>
    <message>
        <source>Linked, but it is not full: {packed} of {count} children.</source>
        <translation>लिंक हुआ, पर भरा नहीं: {count} में से {packed} छोटे बैग।</translation>
    </message>
    <message>
        <source>No bag with this code was ever scanned. Check the label.</source>
        <translation>इस कोड का बैग कभी स्कैन नहीं हुआ। लेबल जाँचें।</translation>
    </message>
    <message>
        <source>No picture of this scan is kept.</source>
        <translation>इस स्कैन की फोटो नहीं रखी है।</translation>
    </message>
    <message>
        <source>The child is in {parent}, packed by {person} at {location}.</source>
        <translation>छोटा बैग {parent} में है, {location} पर {person} ने पैक किया।</translation>
    </message>
    <message>
        <source>The parent is full. Take a child out first.</source>
        <translation>मुख्य बैग भरा है। पहले एक छोटा बैग निकालें।</translation>
    </message>
    <message>
        <source>The parent was closed short. Choose another one.</source>
        <translation>मुख्य बैग अधूरा बंद हुआ। दूसरा चुनें।</translation>
    </message>
    <message>
        <source>There are still {packed} children in it. Take them out first.</source>
        <translation>इसमें अभी {packed} छोटे बैग हैं। पहले उन्हें निकालें।</translation>
    </message>
    <message>
        <source>Somebody decided this meanwhile. Refresh to see how.</source>
        <translation>इस बीच किसी ने फैसला किया। देखने को रिफ्रेश करें।</translation>
    </message>
    <message>
        <source>This bag is out of use already.</source>
        <translation>इस बैग का इस्तेमाल पहले ही बंद है।</translation>
    </message>
    <message>
        <source>This can&apos;t be moved over. Keep it as it stands, or dismiss it.</source>
        <translation>यह शिफ्ट नहीं हो सकता। जैसा है रखें, या खारिज करें।</translation>
    </message>
    <message>
        <source>The server does not know this problem.</source>
        <translation>सर्वर को इस समस्या का पता नहीं।</translation>
    </message>
    <message>
        <source>The server can&apos;t read this, so it can&apos;t count. Keep it, or dismiss it.</source>
        <translation>सर्वर इसे पढ़ नहीं सकता, तो गिन नहीं सकता। रखें, या खारिज करें।</translation>
    </message>
    <message>
        <source>It was sent by a station that was revoked.</source>
        <translation>इसे रोके गए स्टेशन ने भेजा था।</translation>
    </message>
    <message>
        <source>The server can&apos;t read what was sent. It is kept.</source>
        <translation>सर्वर भेजा हुआ पढ़ नहीं सकता। वह रखा है।</translation>
    </message>
    <message>
        <source>This is the last admin. Make another one first.</source>
        <translation>यह आखिरी एडमिन है। पहले दूसरा बनाएँ।</translation>
    </message>
    <message>
        <source>Nobody can demote or disable themselves. Ask another admin to do it.</source>
        <translation>कोई खुद को बंद या नीचे नहीं कर सकता। दूसरे एडमिन से कहें।</translation>
    </message>
    <message>
        <source>Somebody has this name already. Add an initial.</source>
        <translation>यह नाम किसी का पहले से है। एक अक्षर जोड़ें।</translation>
    </message>
    <message>
        <source>A person has a name. Type it.</source>
        <translation>व्यक्ति का नाम चाहिए। टाइप करें।</translation>
    </message>
    <message>
        <source>The server does not know this person.</source>
        <translation>सर्वर को इस व्यक्ति का पता नहीं।</translation>
    </message>
    <message>
        <source>A station has this name already. Choose another one.</source>
        <translation>इस नाम का स्टेशन पहले से है। दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>A station has a name. Type it.</source>
        <translation>स्टेशन का नाम चाहिए। टाइप करें।</translation>
    </message>
    <message>
        <source>A station stays at its place. Add another station there.</source>
        <translation>स्टेशन अपनी जगह ही रहता है। वहाँ दूसरा स्टेशन जोड़ें।</translation>
    </message>
    <message>
        <source>The server does not know this station.</source>
        <translation>सर्वर को इस स्टेशन का पता नहीं।</translation>
    </message>
    <message>
        <source>A place has this code already. Choose another one.</source>
        <translation>इस कोड की जगह पहले से है। दूसरा कोड चुनें।</translation>
    </message>
    <message>
        <source>The server does not know this place.</source>
        <translation>सर्वर को इस जगह का पता नहीं।</translation>
    </message>
    <message>
        <source>A label format has this name already. Choose another one.</source>
        <translation>इस नाम का लेबल फॉर्मेट पहले से है। दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>“{text}” would read as {found}, and is to read as {expected}. Correct the formats.</source>
        <translation>“{text}” {found} पढ़ा जाएगा, जबकि {expected} पढ़ा जाना चाहिए। फॉर्मेट ठीक करें।</translation>
    </message>
    <message>
        <source>This time zone is not known. It looks like Asia/Kolkata.</source>
        <translation>यह टाइम ज़ोन पता नहीं। ऐसा होता है: Asia/Kolkata।</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>पैकिंग</translation>
    </message>
    <message>
        <source>Movements and stock</source>
        <translation>आवाजाही और स्टॉक</translation>
    </message>
    <message>
        <source>Parents and bills</source>
        <translation>मुख्य बैग और बिल</translation>
    </message>
    <message>
        <source>Scans and labels</source>
        <translation>स्कैन और लेबल</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>दूसरे</translation>
    </message>
    <message>
        <source>How much each place packed, day by day</source>
        <translation>हर जगह ने हर दिन कितना पैक किया</translation>
    </message>
    <message>
        <source>When the lines run, and when they stand</source>
        <translation>लाइनें कब चलती हैं, कब रुकती हैं</translation>
    </message>
    <message>
        <source>Which station packed how much, and how fast</source>
        <translation>किस स्टेशन ने कितना और कितनी तेज़ पैक किया</translation>
    </message>
    <message>
        <source>Who packed how much, and the time per child</source>
        <translation>किसने कितना पैक किया, हर छोटे बैग का समय</translation>
    </message>
    <message>
        <source>Every receipt, dispatch, check and return</source>
        <translation>हर रिसीव, डिस्पैच, चेक और रिटर्न</translation>
    </message>
    <message>
        <source>What each place holds, now or at a moment in the past</source>
        <translation>हर जगह क्या है, अभी या बीते समय में</translation>
    </message>
    <message>
        <source>Dispatched, and not received anywhere yet</source>
        <translation>डिस्पैच हुआ, पर अभी कहीं रिसीव नहीं</translation>
    </message>
    <message>
        <source>Received, though nobody dispatched it</source>
        <translation>रिसीव हुआ, पर किसी ने डिस्पैच नहीं किया</translation>
    </message>
    <message>
        <source>Parents that hold fewer children than their label says</source>
        <translation>मुख्य बैग जिनमें लेबल से कम छोटे बैग हैं</translation>
    </message>
    <message>
        <source>Children scanned into a parent that was full</source>
        <translation>भरे मुख्य बैग में स्कैन हुए छोटे बैग</translation>
    </message>
    <message>
        <source>Closed parents that are on no bill</source>
        <translation>बंद मुख्य बैग जो किसी बिल पर नहीं</translation>
    </message>
    <message>
        <source>Parents on a bill that did not arrive where it goes</source>
        <translation>बिल के मुख्य बैग जो मंज़िल पर नहीं पहुँचे</translation>
    </message>
    <message>
        <source>A poor camera or a new hand: refused and undone scans</source>
        <translation>खराब कैमरा या नया आदमी: रिजेक्ट और वापस लिए स्कैन</translation>
    </message>
    <message>
        <source>A bad print run: which thousand of labels makes trouble</source>
        <translation>खराब छपाई: किस हज़ार के लेबल में दिक्कत है</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>{decision}: {count} of {of}</source>
        <translation>{decision}: {of} में से {count}</translation>
    </message>
    <message>
        <source>Decide {count}</source>
        <translation>{count} का फैसला करें</translation>
    </message>
    <message>
        <source>These can&apos;t take it, and stay as they are</source>
        <translation>इन पर नहीं लग सकता, ये जैसे हैं वैसे रहेंगी</translation>
    </message>
    <message>
        <source>Not everything was decided</source>
        <translation>सबका फैसला नहीं हुआ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>फैसला नहीं हुआ</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>समस्या</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
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
        <source>The server does not know this report.</source>
        <translation>सर्वर को इस रिपोर्ट का पता नहीं।</translation>
    </message>
    <message>
        <source>This is no link to a report. It begins with tracetrack:report/.</source>
        <translation>यह रिपोर्ट का लिंक नहीं। वह tracetrack:report/ से शुरू होता है।</translation>
    </message>
    <message>
        <source>This saved report is gone. Save it again.</source>
        <translation>यह सेव की रिपोर्ट अब नहीं है। फिर सेव करें।</translation>
    </message>
    <message>
        <source>You keep as many saved reports as there can be. Delete one first.</source>
        <translation>इससे ज़्यादा रिपोर्ट सेव नहीं हो सकतीं। पहले एक मिटाएँ।</translation>
    </message>
    <message>
        <source>The first day comes after the last. Swap them.</source>
        <translation>पहला दिन आखिरी के बाद है। आपस में बदलें।</translation>
    </message>
    <message>
        <source>The first label number is higher than the last. Swap them.</source>
        <translation>पहला लेबल नंबर आखिरी से बड़ा है। आपस में बदलें।</translation>
    </message>
    <message>
        <source>That is too long for paper. Narrow it down, or save it as Excel or CSV.</source>
        <translation>कागज़ के लिए यह बहुत लंबा है। कम करें, या Excel या CSV में सेव करें।</translation>
    </message>
    <message>
        <source>That is too many days at once. Choose fewer.</source>
        <translation>एक बार में बहुत ज़्यादा दिन हैं। कम चुनें।</translation>
    </message>
    <message>
        <source>The server does not know this scan.</source>
        <translation>सर्वर को इस स्कैन का पता नहीं।</translation>
    </message>
    <message>
        <source>A value is out of range. Check the form.</source>
        <translation>कोई मान हद से बाहर है। फॉर्म जाँचें।</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ओपन</translation>
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
        <source>Not known to this version</source>
        <translation>इस वर्ज़न को पता नहीं</translation>
    </message>
    <message>
        <source>{kind} {number}, series {series}</source>
        <translation>{kind} {number}, सीरीज़ {series}</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>बिल {number}</translation>
    </message>
    <message>
        <source>Part of the code</source>
        <translation>कोड का हिस्सा</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>लॉट {lot}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>ड्राफ्ट</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>फिर खुला</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द हुआ</translation>
    </message>
    <message>
        <source>Not enrolled yet</source>
        <translation>रजिस्टर नहीं हुआ</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>फ्रीज़</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>कर्मचारी</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>एडमिन</translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation>जैसा था रखा</translation>
    </message>
    <message>
        <source>Moved over</source>
        <translation>शिफ्ट हुआ</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>खारिज</translation>
    </message>
    <message>
        <source>Let count</source>
        <translation>गिना गया</translation>
    </message>
    <message>
        <source>Undone there</source>
        <translation>वहाँ वापस लिया</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>स्कैनर</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>टाइप</translation>
    </message>
    <message>
        <source>card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>button</source>
        <translation>बटन</translation>
    </message>
    <message>
        <source>console</source>
        <translation>कंसोल</translation>
    </message>
    <message>
        <source>import</source>
        <translation>इंपोर्ट</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>पहुँचा</translation>
    </message>
    <message>
        <source>Received elsewhere</source>
        <translation>और जगह रिसीव</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>बिना सूचना</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>सेव हुआ।</translation>
    </message>
    <message>
        <source>Saved: stations read labels by it from their next contact.</source>
        <translation>सेव हुआ: स्टेशन अगले संपर्क से लेबल ऐसे ही पढ़ेंगे।</translation>
    </message>
    <message>
        <source>The settings are as they were.</source>
        <translation>सेटिंग पहले जैसी हैं।</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} नए</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} बदले</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} रिजेक्ट</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>नं. {number}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} मिनट</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>रोल</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
    <message>
        <source>Weight of a child</source>
        <translation>छोटे बैग का वज़न</translation>
    </message>
    <message>
        <source>Park after</source>
        <translation>अलग रखें</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>साइन आउट</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>पासवर्ड बदला</translation>
    </message>
    <message>
        <source>One-time password given</source>
        <translation>एक बार का पासवर्ड दिया</translation>
    </message>
    <message>
        <source>Phone codes set up</source>
        <translation>फोन कोड सेट किए</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>व्यक्ति जोड़ा</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>व्यक्ति बदला</translation>
    </message>
    <message>
        <source>Badge made</source>
        <translation>बैज बनाया</translation>
    </message>
    <message>
        <source>Station added</source>
        <translation>स्टेशन जोड़ा</translation>
    </message>
    <message>
        <source>Station enrolled</source>
        <translation>स्टेशन रजिस्टर हुआ</translation>
    </message>
    <message>
        <source>Enrolment card made</source>
        <translation>रजिस्टर कार्ड बनाया</translation>
    </message>
    <message>
        <source>Station revoked</source>
        <translation>स्टेशन रोका</translation>
    </message>
    <message>
        <source>Station released</source>
        <translation>स्टेशन चालू किया</translation>
    </message>
    <message>
        <source>Place added</source>
        <translation>जगह जोड़ी</translation>
    </message>
    <message>
        <source>Place changed</source>
        <translation>जगह बदली</translation>
    </message>
    <message>
        <source>Label formats changed</source>
        <translation>लेबल फॉर्मेट बदले</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>सेटिंग बदली</translation>
    </message>
    <message>
        <source>Labels numbered</source>
        <translation>लेबल के नंबर दिए गए</translation>
    </message>
    <message>
        <source>Labels printed</source>
        <translation>लेबल प्रिंट हुए</translation>
    </message>
    <message>
        <source>Labels printed again</source>
        <translation>लेबल फिर प्रिंट हुए</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>फाइल इंपोर्ट हुई</translation>
    </message>
    <message>
        <source>Program added</source>
        <translation>प्रोग्राम जोड़ा</translation>
    </message>
    <message>
        <source>Program revoked</source>
        <translation>प्रोग्राम रोका</translation>
    </message>
    <message>
        <source>Webhook added</source>
        <translation>वेबहुक जोड़ा</translation>
    </message>
    <message>
        <source>Webhook stopped</source>
        <translation>वेबहुक रोका</translation>
    </message>
    <message>
        <source>Webhook started</source>
        <translation>वेबहुक चालू किया</translation>
    </message>
    <message>
        <source>Message sent again</source>
        <translation>संदेश फिर भेजा</translation>
    </message>
    <message>
        <source>Save the card as PDF</source>
        <translation>कार्ड को PDF में सेव करें</translation>
    </message>
    <message>
        <source>Deciding: {through} of {count}</source>
        <translation>फैसला हो रहा है: {count} में से {through}</translation>
    </message>
    <message>
        <source>{count} decided, and kept in the history.</source>
        <translation>{count} का फैसला हुआ, इतिहास में रहेगा।</translation>
    </message>
    <message>
        <source>{count} refused.</source>
        <translation>{count} नहीं माने गए।</translation>
    </message>
    <message>
        <source>{count} could not take it, and wait on.</source>
        <translation>{count} पर नहीं लग सका, वे बाकी हैं।</translation>
    </message>
    <message>
        <source>{count} count now, contradict something, and wait on.</source>
        <translation>{count} अब गिने गए, पर टकराते हैं और बाकी हैं।</translation>
    </message>
    <message>
        <source>{count} not begun.</source>
        <translation>{count} शुरू नहीं हुए।</translation>
    </message>
    <message>
        <source>Stopping after what is under way …</source>
        <translation>जो चल रहा है, उसके बाद रुकेगा …</translation>
    </message>
    <message>
        <source>{name} is as it was.</source>
        <translation>{name} पहले जैसा है।</translation>
    </message>
    <message>
        <source>Secret of {name}</source>
        <translation>{name} की गुप्त कुंजी</translation>
    </message>
    <message>
        <source>With it the other program sees that a call comes from this server.</source>
        <translation>इससे दूसरा प्रोग्राम पहचानता है कि संदेश इसी सर्वर का है।</translation>
    </message>
    <message>
        <source>{name} is told nothing more. Start goes on where it stopped.</source>
        <translation>{name} को अब कुछ नहीं बताया जाएगा। चालू करने पर वहीं से आगे चलेगा।</translation>
    </message>
    <message>
        <source>{name} is told again, from where it stopped.</source>
        <translation>{name} को फिर बताया जा रहा है, जहाँ रुका था वहीं से।</translation>
    </message>
    <message>
        <source>Sending again: {through} of {count}</source>
        <translation>फिर भेज रहे हैं: {count} में से {through}</translation>
    </message>
    <message>
        <source>{count} on their way again.</source>
        <translation>{count} फिर भेजे गए।</translation>
    </message>
    <message>
        <source>Answered with status {status}</source>
        <translation>जवाब में स्टेटस {status} आया</translation>
    </message>
    <message>
        <source>A webhook has a name. Type it.</source>
        <translation>वेबहुक का नाम होता है। टाइप करें।</translation>
    </message>
    <message>
        <source>A webhook has this name already. Choose another one.</source>
        <translation>इस नाम का वेबहुक पहले से है। दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>The server does not know this webhook.</source>
        <translation>सर्वर को इस वेबहुक का पता नहीं।</translation>
    </message>
    <message>
        <source>This webhook is stopped. Start it first.</source>
        <translation>यह वेबहुक रुका है। पहले इसे चालू करें।</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://host.example/path.</source>
        <translation>यह पता नहीं है। वह https://host.example/path जैसा होता है।</translation>
    </message>
    <message>
        <source>IT did not allow {host}. Ask them to add it to webhook_hosts.</source>
        <translation>IT ने {host} की अनुमति नहीं दी। उनसे webhook_hosts में जुड़वाएँ।</translation>
    </message>
    <message>
        <source>No computer is known as {host}. Check the address.</source>
        <translation>{host} नाम का कोई कंप्यूटर नहीं मिला। पता जाँचें।</translation>
    </message>
    <message>
        <source>{host} is in a private network that IT did not allow (webhook_networks).</source>
        <translation>{host} ऐसे निजी नेटवर्क में है जिसकी IT ने अनुमति नहीं दी (webhook_networks)।</translation>
    </message>
    <message>
        <source>Outside of the site&apos;s own networks an address begins with https.</source>
        <translation>साइट के अपने नेटवर्क के बाहर पता https से शुरू होता है।</translation>
    </message>
    <message>
        <source>Somebody sent this again meanwhile. Refresh to see how it went.</source>
        <translation>इस बीच किसी ने इसे फिर भेज दिया। रिफ्रेश कर देखें क्या हुआ।</translation>
    </message>
    <message>
        <source>A program has a name. Type it.</source>
        <translation>प्रोग्राम का नाम होता है। टाइप करें।</translation>
    </message>
    <message>
        <source>A program has this name already; it may be revoked. Choose another one.</source>
        <translation>इस नाम का प्रोग्राम पहले से है; शायद रोका हुआ। दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>The server does not know this program.</source>
        <translation>सर्वर को इस प्रोग्राम का पता नहीं।</translation>
    </message>
    <message>
        <source>That day is over. Choose a later one.</source>
        <translation>वह दिन बीत चुका है। बाद का दिन चुनें।</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>समय पर जवाब नहीं</translation>
    </message>
    <message>
        <source>Nobody answers there</source>
        <translation>वहाँ कोई जवाब नहीं देता</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>उसके सर्टिफिकेट पर भरोसा नहीं</translation>
    </message>
    <message>
        <source>It sends elsewhere, which is not followed</source>
        <translation>वह कहीं और भेजता है, जो नहीं माना जाता</translation>
    </message>
    <message>
        <source>Read bags</source>
        <translation>बैग पढ़ना</translation>
    </message>
    <message>
        <source>Change bags</source>
        <translation>बैग बदलना</translation>
    </message>
    <message>
        <source>Read bills</source>
        <translation>बिल पढ़ना</translation>
    </message>
    <message>
        <source>Make and change bills</source>
        <translation>बिल बनाना और बदलना</translation>
    </message>
    <message>
        <source>Follow everything that happens</source>
        <translation>जो कुछ हो, सब जानना</translation>
    </message>
    <message>
        <source>Read movements</source>
        <translation>आवाजाही पढ़ना</translation>
    </message>
    <message>
        <source>Read problems</source>
        <translation>समस्याएँ पढ़ना</translation>
    </message>
    <message>
        <source>Decide problems</source>
        <translation>समस्याओं का फैसला</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>रिपोर्ट पढ़ना</translation>
    </message>
    <message>
        <source>Read stations, places and formats</source>
        <translation>स्टेशन, जगह और फॉर्मेट पढ़ना</translation>
    </message>
    <message>
        <source>You are signed in again. What you typed is still here.</source>
        <translation>आप फिर से साइन इन हैं। जो आपने लिखा था, वह यहीं है।</translation>
    </message>
    <message>
        <source>{code} was scanned and went nowhere: close the file dialog first.</source>
        <translation>{code} स्कैन हुआ पर कहीं दर्ज नहीं हुआ: पहले फ़ाइल की विंडो बंद करें।</translation>
    </message>
    <message>
        <source>Only a part of a code arrived. Scan again.</source>
        <translation>कोड का सिर्फ एक हिस्सा आया। फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>{count} webhooks need somebody: {names}</source>
        <translation>{count} वेबहुक पर ध्यान देना है: {names}</translation>
    </message>
    <message>
        <source>The webhook {name} is off: {person} is no admin now.</source>
        <translation>वेबहुक {name} बंद है: {person} अब एडमिन नहीं।</translation>
    </message>
    <message>
        <source>The webhook {name} has taken nothing since {when}.</source>
        <translation>वेबहुक {name} ने {when} से कुछ नहीं लिया।</translation>
    </message>
    <message>
        <source>What the webhook {name} did not take was given up: {count}</source>
        <translation>वेबहुक {name} तक नहीं पहुँचे: {count}</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Sound</source>
        <translation>आवाज़</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>डिस्क</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Worn codes</source>
        <translation>घिसे कोड</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>डेटाबेस</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>धुनें</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>एन्क्रिप्शन</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>कुंजी</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>a device plays the tones</source>
        <translation>एक उपकरण धुनें बजाता है</translation>
    </message>
    <message>
        <source>no device, or muted</source>
        <translation>कोई उपकरण नहीं, या म्यूट है</translation>
    </message>
    <message>
        <source>{ms} ms a flush</source>
        <translation>हर लिखाई में {ms} ms</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>रजिस्टर नहीं</translation>
    </message>
    <message>
        <source>answers in {ms} ms</source>
        <translation>{ms} ms में उत्तर</translation>
    </message>
    <message>
        <source>does not work: {fault}</source>
        <translation>काम नहीं करता: {fault}</translation>
    </message>
    <message>
        <source>are read</source>
        <translation>पढ़े जाते हैं</translation>
    </message>
    <message>
        <source>pictures can be had</source>
        <translation>चित्र मिल सकते हैं</translation>
    </message>
    <message>
        <source>keeps what it is told</source>
        <translation>जो बताया जाए, रखता है</translation>
    </message>
    <message>
        <source>all are there</source>
        <translation>सब मौजूद हैं</translation>
    </message>
    <message>
        <source>works</source>
        <translation>काम करता है</translation>
    </message>
    <message>
        <source>is kept and read back</source>
        <translation>रखी और वापस पढ़ी जाती है</translation>
    </message>
    <message>
        <source>are told apart</source>
        <translation>सही-गलत पहचाने जाते हैं</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Too far</source>
        <translation>बहुत दूर</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>बहुत पास</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>अँधेरा है</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>धुंधला</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>चमक</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>स्थिर रखें</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>कैमरा नहीं मिला</translation>
    </message>
    <message>
        <source>Another program uses the camera</source>
        <translation>कैमरा दूसरे प्रोग्राम में चल रहा है</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>कैमरा निकला है</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>कैमरे से फोटो नहीं आ रही</translation>
    </message>
    <message>
        <source>The picture is black</source>
        <translation>फोटो काली है</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>कैमरा बंद</translation>
    </message>
    <message>
        <source>Camera starts …</source>
        <translation>कैमरा शुरू हो रहा …</translation>
    </message>
</context>
<context>
    <name>prompt</name>
    <message>
        <source>PACK</source>
        <translation>पैक</translation>
    </message>
    <message>
        <source>RECEIVE</source>
        <translation>रिसीव</translation>
    </message>
    <message>
        <source>DISPATCH</source>
        <translation>डिस्पैच</translation>
    </message>
    <message>
        <source>RETURN</source>
        <translation>रिटर्न</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>चेक</translation>
    </message>
    <message>
        <source>LOOK UP</source>
        <translation>जानकारी</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>नया स्टेशन</translation>
    </message>
    <message>
        <source>Scan the enrolment card that the admin printed.</source>
        <translation>एडमिन का छापा रजिस्टर कार्ड स्कैन करें।</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>Scan your badge, or type your PIN.</source>
        <translation>बैज स्कैन करें, या पिन टाइप करें।</translation>
    </message>
    <message>
        <source>Scan its bags</source>
        <translation>इसके बैग स्कैन करें</translation>
    </message>
    <message>
        <source>It closes by itself when it is full.</source>
        <translation>भरने पर अपने आप बंद होता है।</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>कहाँ भेजना?</translation>
    </message>
    <message>
        <source>Choose the destination, or scan its card.</source>
        <translation>मंज़िल चुनें, या उसका कार्ड स्कैन करें।</translation>
    </message>
    <message>
        <source>Scan a parent</source>
        <translation>मुख्य बैग स्कैन करें</translation>
    </message>
    <message>
        <source>Then the bags that go into it.</source>
        <translation>फिर उसमें जाने वाले बैग।</translation>
    </message>
    <message>
        <source>Scan what came in</source>
        <translation>जो आया, स्कैन करें</translation>
    </message>
    <message>
        <source>Parents with all they hold, or single bags.</source>
        <translation>मुख्य बैग सब समेत, या अकेले बैग।</translation>
    </message>
    <message>
        <source>Scan what leaves</source>
        <translation>जो जाता है, स्कैन करें</translation>
    </message>
    <message>
        <source>Scan what came back</source>
        <translation>जो लौटा, स्कैन करें</translation>
    </message>
    <message>
        <source>A returned parent leaves its bill.</source>
        <translation>रिटर्न मुख्य बैग बिल से हट जाता है।</translation>
    </message>
    <message>
        <source>Scan what is here</source>
        <translation>जो यहाँ है, स्कैन करें</translation>
    </message>
    <message>
        <source>Each bag is noted as seen at this place.</source>
        <translation>हर बैग इस जगह देखा हुआ दर्ज होता है।</translation>
    </message>
    <message>
        <source>Scan any bag</source>
        <translation>कोई बैग स्कैन करें</translation>
    </message>
    <message>
        <source>Its whole story comes up; nothing is recorded.</source>
        <translation>उसकी पूरी कहानी दिखेगी; कुछ दर्ज नहीं होगा।</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>open parent</source>
        <translation>खुला मुख्य बैग</translation>
    </message>
    <message>
        <source>full parent</source>
        <translation>भरा मुख्य बैग</translation>
    </message>
    <message>
        <source>parent, closed short</source>
        <translation>मुख्य बैग, अधूरा बंद</translation>
    </message>
    <message>
        <source>child, in no parent</source>
        <translation>छोटा बैग, किसी में नहीं</translation>
    </message>
    <message>
        <source>child, packed</source>
        <translation>छोटा बैग, पैक हुआ</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>इस्तेमाल बंद</translation>
    </message>
    <message>
        <source>state not known to this station</source>
        <translation>स्थिति इस स्टेशन को पता नहीं</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>कभी नहीं दिखा</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>ऑफलाइन</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} से ऑफलाइन</translation>
    </message>
    <message>
        <source>{number} waiting, oldest {minutes} min</source>
        <translation>{number} बाकी, सबसे पुराना {minutes} मिनट</translation>
    </message>
    <message>
        <source>{number} waiting</source>
        <translation>{number} बाकी</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 समस्या</translation>
    </message>
    <message>
        <source>{number} problems</source>
        <translation>{number} समस्याएँ</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Not a bag code</source>
        <translation>बैग कोड नहीं</translation>
    </message>
    <message>
        <source>not a bag code</source>
        <translation>बैग कोड नहीं</translation>
    </message>
    <message>
        <source>The code is empty. Scan the label again.</source>
        <translation>कोड खाली है। लेबल फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>This code is far too long to be a bag label.</source>
        <translation>यह कोड बैग लेबल के लिए बहुत लंबा है।</translation>
    </message>
    <message>
        <source>The code holds signs that no label has. Scan it again.</source>
        <translation>कोड में ऐसे चिह्न हैं जो लेबल पर नहीं होते। फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>The code holds letters that no label has. Check the scanner&apos;s keyboard.</source>
        <translation>कोड में ऐसे अक्षर हैं जो लेबल पर नहीं होते। स्कैनर का कीबोर्ड जाँचें।</translation>
    </message>
    <message>
        <source>Unknown card</source>
        <translation>अनजान कार्ड</translation>
    </message>
    <message>
        <source>This station does not know the card. Ask for a new one.</source>
        <translation>यह स्टेशन इस कार्ड को नहीं जानता। नया माँगें।</translation>
    </message>
    <message>
        <source>unknown card</source>
        <translation>अनजान कार्ड</translation>
    </message>
    <message>
        <source>This is a web link. Scan the bag label instead.</source>
        <translation>यह वेब लिंक है। बैग का लेबल स्कैन करें।</translation>
    </message>
    <message>
        <source>{text} has no number after its letter.</source>
        <translation>{text} में अक्षर के बाद नंबर नहीं है।</translation>
    </message>
    <message>
        <source>The code has no number.</source>
        <translation>कोड में नंबर नहीं है।</translation>
    </message>
    <message>
        <source>The number in {text} has more than 12 digits.</source>
        <translation>{text} के नंबर में 12 से ज़्यादा अंक हैं।</translation>
    </message>
    <message>
        <source>The code&apos;s number has more than 12 digits.</source>
        <translation>कोड के नंबर में 12 से ज़्यादा अंक हैं।</translation>
    </message>
    <message>
        <source>{text} does not say how many bags it holds.</source>
        <translation>{text} में नहीं लिखा कि कितने बैग हैं।</translation>
    </message>
    <message>
        <source>The code does not say how many bags it holds.</source>
        <translation>कोड में नहीं लिखा कि कितने बैग हैं।</translation>
    </message>
    <message>
        <source>{text} says that it holds no bags.</source>
        <translation>{text} में लिखा है कि कोई बैग नहीं।</translation>
    </message>
    <message>
        <source>The code says that it holds no bags.</source>
        <translation>कोड में लिखा है कि कोई बैग नहीं।</translation>
    </message>
    <message>
        <source>{text} says more than 999 bags.</source>
        <translation>{text} में 999 से ज़्यादा बैग लिखे हैं।</translation>
    </message>
    <message>
        <source>The code says more than 999 bags.</source>
        <translation>कोड में 999 से ज़्यादा बैग लिखे हैं।</translation>
    </message>
    <message>
        <source>{text} has something after the code.</source>
        <translation>{text} में कोड के बाद कुछ और है।</translation>
    </message>
    <message>
        <source>There is something after the code.</source>
        <translation>कोड के बाद कुछ और है।</translation>
    </message>
    <message>
        <source>{text} is no label of this site.</source>
        <translation>{text} इस साइट का लेबल नहीं है।</translation>
    </message>
    <message>
        <source>This is no label of this site.</source>
        <translation>यह इस साइट का लेबल नहीं है।</translation>
    </message>
    <message>
        <source>Already scanned</source>
        <translation>पहले ही स्कैन</translation>
    </message>
    <message>
        <source>{code} is already in {parent}</source>
        <translation>{code} पहले से {parent} में है</translation>
    </message>
    <message>
        <source>This bag is already in its parent</source>
        <translation>यह बैग पहले से अपने मुख्य बैग में है</translation>
    </message>
    <message>
        <source>already in</source>
        <translation>पहले से अंदर</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>पहले से खुला</translation>
    </message>
    <message>
        <source>{code} is already open, {packed} of {count}</source>
        <translation>{code} पहले से खुला है, {packed}/{count}</translation>
    </message>
    <message>
        <source>{parent} is already open, {packed} of {count}</source>
        <translation>{parent} पहले से खुला है, {packed}/{count}</translation>
    </message>
    <message>
        <source>This parent is already open</source>
        <translation>यह मुख्य बैग पहले से खुला है</translation>
    </message>
    <message>
        <source>already open</source>
        <translation>पहले से खुला</translation>
    </message>
    <message>
        <source>Already closed</source>
        <translation>पहले से बंद</translation>
    </message>
    <message>
        <source>{code} is already closed</source>
        <translation>{code} पहले से बंद है</translation>
    </message>
    <message>
        <source>{parent} is already closed</source>
        <translation>{parent} पहले से बंद है</translation>
    </message>
    <message>
        <source>This parent is already closed</source>
        <translation>यह मुख्य बैग पहले से बंद है</translation>
    </message>
    <message>
        <source>already closed</source>
        <translation>पहले से बंद</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>पहले से यहाँ</translation>
    </message>
    <message>
        <source>{code} was already received here</source>
        <translation>{code} यहाँ पहले ही रिसीव हुआ</translation>
    </message>
    <message>
        <source>This bag was already received here</source>
        <translation>यह बैग यहाँ पहले ही रिसीव हुआ</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>पहले से यहाँ</translation>
    </message>
    <message>
        <source>Already dispatched</source>
        <translation>पहले ही डिस्पैच</translation>
    </message>
    <message>
        <source>{code} is already on its way to {location}</source>
        <translation>{code} पहले से {location} के रास्ते में है</translation>
    </message>
    <message>
        <source>{code} is already on its way</source>
        <translation>{code} पहले से रास्ते में है</translation>
    </message>
    <message>
        <source>This bag is already on its way</source>
        <translation>यह बैग पहले से रास्ते में है</translation>
    </message>
    <message>
        <source>already sent</source>
        <translation>पहले ही भेजा</translation>
    </message>
    <message>
        <source>Already checked</source>
        <translation>पहले ही चेक</translation>
    </message>
    <message>
        <source>{code} was checked here within the hour</source>
        <translation>{code} यहाँ एक घंटे में चेक हो चुका</translation>
    </message>
    <message>
        <source>This bag was checked here within the hour</source>
        <translation>यह बैग यहाँ एक घंटे में चेक हो चुका</translation>
    </message>
    <message>
        <source>already checked</source>
        <translation>पहले ही चेक</translation>
    </message>
    <message>
        <source>Already returned</source>
        <translation>पहले ही रिटर्न</translation>
    </message>
    <message>
        <source>{code} has already come back</source>
        <translation>{code} पहले ही लौट चुका</translation>
    </message>
    <message>
        <source>This bag has already come back</source>
        <translation>यह बैग पहले ही लौट चुका</translation>
    </message>
    <message>
        <source>already returned</source>
        <translation>पहले ही रिटर्न</translation>
    </message>
    <message>
        <source>Already undone</source>
        <translation>पहले ही वापस लिया</translation>
    </message>
    <message>
        <source>That scan was already taken back</source>
        <translation>वह स्कैन पहले ही वापस लिया गया</translation>
    </message>
    <message>
        <source>already undone</source>
        <translation>पहले ही वापस</translation>
    </message>
    <message>
        <source>Already on the bill</source>
        <translation>पहले से बिल पर</translation>
    </message>
    <message>
        <source>{code} is already on this bill</source>
        <translation>{code} पहले से इस बिल पर है</translation>
    </message>
    <message>
        <source>This bag is already on this bill</source>
        <translation>यह बैग पहले से इस बिल पर है</translation>
    </message>
    <message>
        <source>already billed</source>
        <translation>पहले से बिल पर</translation>
    </message>
    <message>
        <source>Already decided</source>
        <translation>फैसला हो चुका</translation>
    </message>
    <message>
        <source>Somebody has already decided this</source>
        <translation>किसी ने इसका फैसला कर दिया है</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>पैक नहीं</translation>
    </message>
    <message>
        <source>{code} is in no parent</source>
        <translation>{code} मुख्य बैग में नहीं</translation>
    </message>
    <message>
        <source>This bag is in no parent</source>
        <translation>यह बैग मुख्य बैग में नहीं</translation>
    </message>
    <message>
        <source>in no parent</source>
        <translation>किसी में नहीं</translation>
    </message>
    <message>
        <source>In another parent</source>
        <translation>दूसरे मुख्य बैग में</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed by {person} at {location}, {at}</source>
        <translation>{code}, {parent} में है; {location} पर {person} ने पैक किया, {at}</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed at {location}, {at}</source>
        <translation>{code}, {parent} में है; {location} पर पैक हुआ, {at}</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed by {person}</source>
        <translation>{code}, {parent} में है; {person} ने पैक किया</translation>
    </message>
    <message>
        <source>{code} is in {parent}</source>
        <translation>{code}, {parent} में है</translation>
    </message>
    <message>
        <source>This bag is in another parent</source>
        <translation>यह बैग दूसरे मुख्य बैग में है</translation>
    </message>
    <message>
        <source>in {parent}</source>
        <translation>{parent} में</translation>
    </message>
    <message>
        <source>in another parent</source>
        <translation>दूसरे मुख्य बैग में</translation>
    </message>
    <message>
        <source>Packed in a parent</source>
        <translation>मुख्य बैग में पैक</translation>
    </message>
    <message>
        <source>{code} is packed in {parent}. Scan the parent.</source>
        <translation>{code}, {parent} में पैक है। मुख्य बैग स्कैन करें।</translation>
    </message>
    <message>
        <source>This bag is packed in a parent. Scan the parent.</source>
        <translation>यह मुख्य बैग में पैक है। मुख्य बैग स्कैन करें।</translation>
    </message>
    <message>
        <source>in a parent</source>
        <translation>मुख्य बैग में</translation>
    </message>
    <message>
        <source>Parent is closed</source>
        <translation>मुख्य बैग बंद है</translation>
    </message>
    <message>
        <source>{parent} is closed. Take another parent.</source>
        <translation>{parent} बंद है। दूसरा मुख्य बैग लें।</translation>
    </message>
    <message>
        <source>{code} is closed. Take another parent.</source>
        <translation>{code} बंद है। दूसरा मुख्य बैग लें।</translation>
    </message>
    <message>
        <source>This parent is closed. Take another one.</source>
        <translation>यह मुख्य बैग बंद है। दूसरा लें।</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Parent has left</source>
        <translation>मुख्य बैग निकल गया</translation>
    </message>
    <message>
        <source>{parent} is already on its way</source>
        <translation>{parent} पहले से रास्ते में है</translation>
    </message>
    <message>
        <source>This parent is already on its way</source>
        <translation>यह मुख्य बैग पहले से रास्ते में है</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>निकल गया</translation>
    </message>
    <message>
        <source>Counts differ</source>
        <translation>गिनती अलग</translation>
    </message>
    <message>
        <source>{code} is known as {other} here. Call an admin.</source>
        <translation>{code} यहाँ {other} दर्ज है। एडमिन को बुलाएँ।</translation>
    </message>
    <message>
        <source>{code} is known as {bag}. An admin will look.</source>
        <translation>{code} यहाँ {bag} दर्ज है। एडमिन देखेंगे।</translation>
    </message>
    <message>
        <source>{code} is known with another count</source>
        <translation>{code} दूसरी गिनती से दर्ज है</translation>
    </message>
    <message>
        <source>This bag is known with another count</source>
        <translation>यह बैग दूसरी गिनती से दर्ज है</translation>
    </message>
    <message>
        <source>counts differ</source>
        <translation>गिनती अलग</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>इस्तेमाल बंद</translation>
    </message>
    <message>
        <source>{code} was taken out of use</source>
        <translation>{code} का इस्तेमाल बंद हुआ</translation>
    </message>
    <message>
        <source>This bag was taken out of use</source>
        <translation>इस बैग का इस्तेमाल बंद हुआ</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>इस्तेमाल बंद</translation>
    </message>
    <message>
        <source>Unknown bag</source>
        <translation>अनजान बैग</translation>
    </message>
    <message>
        <source>{code} is not known</source>
        <translation>{code} का पता नहीं</translation>
    </message>
    <message>
        <source>This bag is not known</source>
        <translation>इस बैग का पता नहीं</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अनजान</translation>
    </message>
    <message>
        <source>On a closed bill</source>
        <translation>बंद बिल पर</translation>
    </message>
    <message>
        <source>{parent} is on the closed bill {bill}</source>
        <translation>{parent} बंद बिल {bill} पर है</translation>
    </message>
    <message>
        <source>{code} is on the closed bill {bill}</source>
        <translation>{code} बंद बिल {bill} पर है</translation>
    </message>
    <message>
        <source>This bag is on a closed bill</source>
        <translation>यह बैग बंद बिल पर है</translation>
    </message>
    <message>
        <source>on a closed bill</source>
        <translation>बंद बिल पर</translation>
    </message>
    <message>
        <source>On its way elsewhere</source>
        <translation>और जगह के रास्ते में</translation>
    </message>
    <message>
        <source>{code} is on its way to {location}</source>
        <translation>{code}, {location} के रास्ते में है</translation>
    </message>
    <message>
        <source>{code} is on its way to another place</source>
        <translation>{code} दूसरी जगह के रास्ते में है</translation>
    </message>
    <message>
        <source>This bag is on its way to another place</source>
        <translation>यह बैग दूसरी जगह के रास्ते में है</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>That is here</source>
        <translation>यही जगह है</translation>
    </message>
    <message>
        <source>Bags are at {location} already. Choose another place.</source>
        <translation>बैग पहले से {location} पर हैं। दूसरी जगह चुनें।</translation>
    </message>
    <message>
        <source>The destination is this place. Choose another.</source>
        <translation>मंज़िल यही जगह है। दूसरी चुनें।</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>यही जगह</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>वापसी को कुछ नहीं</translation>
    </message>
    <message>
        <source>There is no scan to take back</source>
        <translation>वापस लेने को कोई स्कैन नहीं</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>वापसी को कुछ नहीं</translation>
    </message>
    <message>
        <source>Too late to undo</source>
        <translation>वापस लेने में देर</translation>
    </message>
    <message>
        <source>Only the last hour can be taken back</source>
        <translation>सिर्फ पिछला एक घंटा वापस होता है</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>देर हो गई</translation>
    </message>
    <message>
        <source>Can&apos;t be undone</source>
        <translation>वापस नहीं होगा</translation>
    </message>
    <message>
        <source>Something was done with {code} since</source>
        <translation>उसके बाद {code} पर कुछ काम हुआ है</translation>
    </message>
    <message>
        <source>Something was done with this bag since</source>
        <translation>उसके बाद इस बैग पर कुछ काम हुआ है</translation>
    </message>
    <message>
        <source>not undone</source>
        <translation>वापस नहीं हुआ</translation>
    </message>
    <message>
        <source>Parent is full</source>
        <translation>मुख्य बैग भरा है</translation>
    </message>
    <message>
        <source>{code} does not fit: {parent} has all its bags</source>
        <translation>{code} नहीं आएगा: {parent} में सब बैग हैं</translation>
    </message>
    <message>
        <source>The parent has all its bags</source>
        <translation>मुख्य बैग में सब बैग हैं</translation>
    </message>
    <message>
        <source>parent full</source>
        <translation>मुख्य बैग भरा</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>वापस लिया</translation>
    </message>
    <message>
        <source>{code} is taken back</source>
        <translation>{code} वापस लिया गया</translation>
    </message>
    <message>
        <source>The last scan is taken back</source>
        <translation>पिछला स्कैन वापस लिया गया</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>वापस लिया</translation>
    </message>
    <message>
        <source>{code} is open again</source>
        <translation>{code} फिर खुला है</translation>
    </message>
    <message>
        <source>The parent is open again</source>
        <translation>मुख्य बैग फिर खुला है</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>फिर खुला</translation>
    </message>
    <message>
        <source>Kept for a check</source>
        <translation>जाँच को रखा</translation>
    </message>
    <message>
        <source>The server could not read this scan. It is kept.</source>
        <translation>सर्वर यह स्कैन पढ़ न सका। स्कैन रखा है।</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>रखा</translation>
    </message>
    <message>
        <source>Station switched off</source>
        <translation>स्टेशन रोका गया</translation>
    </message>
    <message>
        <source>The server no longer takes scans of this station. They are kept.</source>
        <translation>सर्वर अब इस स्टेशन के स्कैन नहीं लेता। वे रखे हैं।</translation>
    </message>
    <message>
        <source>Badge switched off</source>
        <translation>बैज बंद है</translation>
    </message>
    <message>
        <source>{person} may no longer scan. An admin will look.</source>
        <translation>{person} अब स्कैन नहीं कर सकते। एडमिन देखेंगे।</translation>
    </message>
    <message>
        <source>This person may no longer scan. An admin will look.</source>
        <translation>यह व्यक्ति अब स्कैन नहीं कर सकता। एडमिन देखेंगे।</translation>
    </message>
    <message>
        <source>person off</source>
        <translation>व्यक्ति बंद</translation>
    </message>
    <message>
        <source>Moved over</source>
        <translation>शिफ्ट हुआ</translation>
    </message>
    <message>
        <source>{code} was moved into {parent}</source>
        <translation>{code}, {parent} में शिफ्ट हुआ</translation>
    </message>
    <message>
        <source>This bag was moved into another parent</source>
        <translation>यह बैग दूसरे मुख्य बैग में शिफ्ट हुआ</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>शिफ्ट</translation>
    </message>
    <message>
        <source>On a bill</source>
        <translation>बिल पर है</translation>
    </message>
    <message>
        <source>{code} is on bill {bill}</source>
        <translation>{code} बिल {bill} पर है</translation>
    </message>
    <message>
        <source>This parent is on a bill</source>
        <translation>यह मुख्य बैग बिल पर है</translation>
    </message>
    <message>
        <source>billed</source>
        <translation>बिल पर</translation>
    </message>
    <message>
        <source>Off the bill</source>
        <translation>बिल से हटा</translation>
    </message>
    <message>
        <source>{code} was taken off bill {bill}</source>
        <translation>{code} बिल {bill} से हटा</translation>
    </message>
    <message>
        <source>This parent was taken off its bill</source>
        <translation>यह मुख्य बैग बिल से हटा</translation>
    </message>
    <message>
        <source>off the bill</source>
        <translation>बिल से हटा</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>फैसला हुआ</translation>
    </message>
    <message>
        <source>An admin has decided this problem</source>
        <translation>एडमिन ने इस समस्या का फैसला किया</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>फैसला</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>रिजेक्ट</translation>
    </message>
    <message>
        <source>A scan of {code} was refused</source>
        <translation>{code} का स्कैन रिजेक्ट हुआ</translation>
    </message>
    <message>
        <source>A scan was refused</source>
        <translation>स्कैन रिजेक्ट हुआ</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>रिजेक्ट</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>कनेक्शन नहीं</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached</source>
        <translation>सर्वर तक नहीं पहुँचे</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>ऑफलाइन</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>जवाब नहीं</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>सर्वर ने समय पर जवाब नहीं दिया</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>जवाब नहीं</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut short</source>
        <translation>सर्वर का जवाब अधूरा आया</translation>
    </message>
    <message>
        <source>Strange answer</source>
        <translation>अजीब जवाब</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read</source>
        <translation>सर्वर का जवाब पढ़ा नहीं गया</translation>
    </message>
    <message>
        <source>strange answer</source>
        <translation>अजीब जवाब</translation>
    </message>
    <message>
        <source>The server&apos;s answer was for somebody else</source>
        <translation>सर्वर का जवाब किसी और के लिए था</translation>
    </message>
    <message>
        <source>The server cannot be reached. This station tries again by itself; check the network.</source>
        <translation>सर्वर तक नहीं पहुँचे। स्टेशन खुद फिर कोशिश करेगा; नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>कनेक्शन नहीं</translation>
    </message>
    <message>
        <source>Not our server</source>
        <translation>अपना सर्वर नहीं</translation>
    </message>
    <message>
        <source>Something else answers in the server&apos;s place. Is this the right network?</source>
        <translation>सर्वर की जगह कोई और जवाब देता है। क्या नेटवर्क सही है?</translation>
    </message>
    <message>
        <source>not our server</source>
        <translation>अपना सर्वर नहीं</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>भरोसा नहीं</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Check this PC&apos;s date, or call IT.</source>
        <translation>सर्वर के सर्टिफिकेट पर भरोसा नहीं। PC की तारीख जाँचें, या IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>भरोसा नहीं</translation>
    </message>
    <message>
        <source>The server is not the one on the card. Call IT.</source>
        <translation>यह कार्ड वाला सर्वर नहीं है। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>बहुत बड़ा</translation>
    </message>
    <message>
        <source>The server took this for too large</source>
        <translation>सर्वर के लिए यह बहुत बड़ा था</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>बहुत बड़ा</translation>
    </message>
    <message>
        <source>Server is busy</source>
        <translation>सर्वर व्यस्त है</translation>
    </message>
    <message>
        <source>The server asks to wait a little</source>
        <translation>सर्वर थोड़ा रुकने को कहता है</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>व्यस्त</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>सर्वर में दिक्कत</translation>
    </message>
    <message>
        <source>The server has trouble. Scans wait here until it is well.</source>
        <translation>सर्वर में दिक्कत है। ठीक होने तक स्कैन यहीं रुकेंगे।</translation>
    </message>
    <message>
        <source>server trouble</source>
        <translation>सर्वर में दिक्कत</translation>
    </message>
    <message>
        <source>Card not taken</source>
        <translation>कार्ड नहीं लिया</translation>
    </message>
    <message>
        <source>The card is used or too old. Ask the admin for a new one.</source>
        <translation>कार्ड चल चुका या पुराना है। एडमिन से नया माँगें।</translation>
    </message>
    <message>
        <source>card not taken</source>
        <translation>कार्ड नहीं लिया</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>प्रवेश नहीं</translation>
    </message>
    <message>
        <source>The server does not know this station any more. Call IT.</source>
        <translation>सर्वर अब इस स्टेशन को नहीं जानता। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>not let in</source>
        <translation>प्रवेश नहीं</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>थोड़ा रुकें</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a little, then try again.</source>
        <translation>बहुत बार गलत। थोड़ा रुकें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>The server&apos;s database does not answer. Scans wait here.</source>
        <translation>सर्वर का डेटाबेस जवाब नहीं देता। स्कैन यहीं रुके हैं।</translation>
    </message>
    <message>
        <source>The server refused the form of a message. Call IT.</source>
        <translation>सर्वर ने संदेश का रूप रिजेक्ट किया। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>The text holds signs that can&apos;t be kept</source>
        <translation>टेक्स्ट में ऐसे चिह्न हैं जो नहीं रखे जा सकते</translation>
    </message>
    <message>
        <source>Too common</source>
        <translation>बहुत आम</translation>
    </message>
    <message>
        <source>This password is known to guessers. Take another.</source>
        <translation>यह पासवर्ड सबको पता होता है। दूसरा लें।</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>बहुत आसान</translation>
    </message>
    <message>
        <source>The password holds the name. Take another.</source>
        <translation>पासवर्ड में नाम है। दूसरा लें।</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>बहुत छोटा</translation>
    </message>
    <message>
        <source>A password has at least 12 characters</source>
        <translation>पासवर्ड में कम से कम 12 अक्षर हों</translation>
    </message>
    <message>
        <source>Certificate missing</source>
        <translation>सर्टिफिकेट गायब</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not on this PC. Enrol again.</source>
        <translation>सर्वर का सर्टिफिकेट इस PC पर नहीं है। फिर रजिस्टर करें।</translation>
    </message>
    <message>
        <source>Card not usable</source>
        <translation>कार्ड नहीं चलेगा</translation>
    </message>
    <message>
        <source>This enrolment card can&apos;t be used. Ask for a new one.</source>
        <translation>यह रजिस्टर कार्ड नहीं चलेगा। नया माँगें।</translation>
    </message>
    <message>
        <source>card not usable</source>
        <translation>कार्ड नहीं चलेगा</translation>
    </message>
    <message>
        <source>Format not usable</source>
        <translation>फॉर्मेट नहीं चलेगा</translation>
    </message>
    <message>
        <source>The label format {name} does not say how many bags a parent holds</source>
        <translation>लेबल फॉर्मेट {name} में नहीं लिखा कि मुख्य बैग में कितने बैग हैं</translation>
    </message>
    <message>
        <source>A label format does not say how many bags a parent holds</source>
        <translation>एक लेबल फॉर्मेट में नहीं लिखा कि मुख्य बैग में कितने बैग हैं</translation>
    </message>
    <message>
        <source>The label format {name} counts children inside a child</source>
        <translation>लेबल फॉर्मेट {name} छोटे बैग में छोटे बैग गिनता है</translation>
    </message>
    <message>
        <source>A label format counts children inside a child</source>
        <translation>एक लेबल फॉर्मेट छोटे बैग में छोटे बैग गिनता है</translation>
    </message>
    <message>
        <source>The label format {name} names a field twice</source>
        <translation>लेबल फॉर्मेट {name} में एक फील्ड दो बार है</translation>
    </message>
    <message>
        <source>A label format names a field twice</source>
        <translation>एक लेबल फॉर्मेट में एक फील्ड दो बार है</translation>
    </message>
    <message>
        <source>The label format {name} names an unknown field</source>
        <translation>लेबल फॉर्मेट {name} में अनजान फील्ड है</translation>
    </message>
    <message>
        <source>A label format names an unknown field</source>
        <translation>एक लेबल फॉर्मेट में अनजान फील्ड है</translation>
    </message>
    <message>
        <source>In the label format {name} number and count touch</source>
        <translation>लेबल फॉर्मेट {name} में नंबर और गिनती सटे हैं</translation>
    </message>
    <message>
        <source>In a label format number and count touch</source>
        <translation>एक लेबल फॉर्मेट में नंबर और गिनती सटे हैं</translation>
    </message>
    <message>
        <source>The label format {name} holds signs that no label has</source>
        <translation>लेबल फॉर्मेट {name} में ऐसे चिह्न हैं जो लेबल पर नहीं होते</translation>
    </message>
    <message>
        <source>A label format holds signs that no label has</source>
        <translation>एक लेबल फॉर्मेट में ऐसे चिह्न हैं जो लेबल पर नहीं होते</translation>
    </message>
    <message>
        <source>The label format {name} has no number</source>
        <translation>लेबल फॉर्मेट {name} में नंबर नहीं है</translation>
    </message>
    <message>
        <source>A label format has no number</source>
        <translation>एक लेबल फॉर्मेट में नंबर नहीं है</translation>
    </message>
    <message>
        <source>The label format {name} looks like a control card</source>
        <translation>लेबल फॉर्मेट {name} कंट्रोल कार्ड जैसा है</translation>
    </message>
    <message>
        <source>A label format looks like a control card</source>
        <translation>एक लेबल फॉर्मेट कंट्रोल कार्ड जैसा है</translation>
    </message>
    <message>
        <source>Server set wrong</source>
        <translation>सर्वर गलत सेट है</translation>
    </message>
    <message>
        <source>A server rule names an address that does not exist</source>
        <translation>सर्वर के एक नियम में ऐसा पता है जो है ही नहीं</translation>
    </message>
    <message>
        <source>A server address has no rule of access</source>
        <translation>सर्वर के एक पते पर पहुँच का नियम नहीं</translation>
    </message>
    <message>
        <source>The server&apos;s secrets belong to other data</source>
        <translation>सर्वर की गुप्त चाबियाँ दूसरे डेटा की हैं</translation>
    </message>
    <message>
        <source>The server&apos;s secrets are missing</source>
        <translation>सर्वर की गुप्त चाबियाँ गायब हैं</translation>
    </message>
    <message>
        <source>The server&apos;s secrets can&apos;t be read</source>
        <translation>सर्वर की गुप्त चाबियाँ पढ़ी नहीं जातीं</translation>
    </message>
    <message>
        <source>Address not safe</source>
        <translation>पता सुरक्षित नहीं</translation>
    </message>
    <message>
        <source>The server&apos;s address must begin with https</source>
        <translation>सर्वर का पता https से शुरू होना चाहिए</translation>
    </message>
    <message>
        <source>Address wrong</source>
        <translation>पता गलत</translation>
    </message>
    <message>
        <source>The server&apos;s address is not an address</source>
        <translation>सर्वर का पता सही पता नहीं है</translation>
    </message>
    <message>
        <source>Setting wrong</source>
        <translation>सेटिंग गलत</translation>
    </message>
    <message>
        <source>The setting {name} is wrong</source>
        <translation>सेटिंग {name} गलत है</translation>
    </message>
    <message>
        <source>A setting is wrong</source>
        <translation>एक सेटिंग गलत है</translation>
    </message>
    <message>
        <source>Settings unreadable</source>
        <translation>सेटिंग पढ़ी नहीं गई</translation>
    </message>
    <message>
        <source>The settings file can&apos;t be read</source>
        <translation>सेटिंग की फाइल पढ़ी नहीं जाती</translation>
    </message>
    <message>
        <source>Parent first</source>
        <translation>पहले मुख्य बैग</translation>
    </message>
    <message>
        <source>Scan a parent bag before {code}</source>
        <translation>{code} से पहले मुख्य बैग स्कैन करें</translation>
    </message>
    <message>
        <source>Scan a parent bag first</source>
        <translation>पहले मुख्य बैग स्कैन करें</translation>
    </message>
    <message>
        <source>parent first</source>
        <translation>पहले मुख्य बैग</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>पहले समाप्त</translation>
    </message>
    <message>
        <source>Finish {parent} first ({packed} of {count})</source>
        <translation>पहले {parent} समाप्त करें ({packed}/{count})</translation>
    </message>
    <message>
        <source>Finish the open parent first</source>
        <translation>पहले खुला मुख्य बैग समाप्त करें</translation>
    </message>
    <message>
        <source>finish {parent} first</source>
        <translation>पहले {parent} समाप्त करें</translation>
    </message>
    <message>
        <source>finish first</source>
        <translation>पहले समाप्त</translation>
    </message>
    <message>
        <source>Two parents</source>
        <translation>दो मुख्य बैग</translation>
    </message>
    <message>
        <source>Two parents are in view. Show one of them.</source>
        <translation>दो मुख्य बैग दिख रहे हैं। एक ही दिखाएँ।</translation>
    </message>
    <message>
        <source>two parents</source>
        <translation>दो मुख्य बैग</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>कहाँ भेजना?</translation>
    </message>
    <message>
        <source>Choose the destination first</source>
        <translation>पहले मंज़िल चुनें</translation>
    </message>
    <message>
        <source>no destination</source>
        <translation>मंज़िल नहीं</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Bags now go to {destination}</source>
        <translation>अब बैग {destination} जाएँगे</translation>
    </message>
    <message>
        <source>The destination is chosen</source>
        <translation>मंज़िल चुनी गई</translation>
    </message>
    <message>
        <source>to {destination}</source>
        <translation>{destination} को</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Unknown place</source>
        <translation>अनजान जगह</translation>
    </message>
    <message>
        <source>This station knows no place {destination}</source>
        <translation>यह स्टेशन {destination} जगह को नहीं जानता</translation>
    </message>
    <message>
        <source>This station does not know that place</source>
        <translation>यह स्टेशन उस जगह को नहीं जानता</translation>
    </message>
    <message>
        <source>unknown place</source>
        <translation>अनजान जगह</translation>
    </message>
    <message>
        <source>Mode changed</source>
        <translation>मोड बदला</translation>
    </message>
    <message>
        <source>Next bag: {mode}</source>
        <translation>अगला बैग: {mode}</translation>
    </message>
    <message>
        <source>The next bag is scanned in the new mode</source>
        <translation>अगला बैग नए मोड में स्कैन होगा</translation>
    </message>
    <message>
        <source>{mode}</source>
        <translation>{mode}</translation>
    </message>
    <message>
        <source>mode changed</source>
        <translation>मोड बदला</translation>
    </message>
    <message>
        <source>Unknown mode</source>
        <translation>अनजान मोड</translation>
    </message>
    <message>
        <source>This station has no such mode</source>
        <translation>इस स्टेशन पर यह मोड नहीं है</translation>
    </message>
    <message>
        <source>unknown mode</source>
        <translation>अनजान मोड</translation>
    </message>
    <message>
        <source>No practice here</source>
        <translation>यहाँ अभ्यास नहीं</translation>
    </message>
    <message>
        <source>This station has no screen to practise on</source>
        <translation>इस स्टेशन पर अभ्यास के लिए स्क्रीन नहीं है</translation>
    </message>
    <message>
        <source>no practice here</source>
        <translation>यहाँ अभ्यास नहीं</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>कुछ खुला नहीं</translation>
    </message>
    <message>
        <source>There is no open parent to finish</source>
        <translation>समाप्त करने को कोई खुला मुख्य बैग नहीं</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>कुछ खुला नहीं</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>अभी खाली</translation>
    </message>
    <message>
        <source>{parent} holds no bag yet. Undo it, or scan its bags.</source>
        <translation>{parent} में अभी बैग नहीं। वापस लें, या बैग स्कैन करें।</translation>
    </message>
    <message>
        <source>The parent holds no bag yet</source>
        <translation>मुख्य बैग में अभी कोई बैग नहीं</translation>
    </message>
    <message>
        <source>still empty</source>
        <translation>अभी खाली</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>अलग रखा</translation>
    </message>
    <message>
        <source>{parent} was set aside at {packed} of {count}. Scan it to go on.</source>
        <translation>{parent} {packed}/{count} पर अलग रखा। आगे बढ़ने को स्कैन करें।</translation>
    </message>
    <message>
        <source>The parent was set aside. Scan it to go on.</source>
        <translation>मुख्य बैग अलग रखा। आगे बढ़ने को स्कैन करें।</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>अलग रखा</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>नमस्ते</translation>
    </message>
    <message>
        <source>{person} is signed in</source>
        <translation>{person} साइन इन हैं</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>आप साइन इन हैं</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>अनजान बैज</translation>
    </message>
    <message>
        <source>This badge is not known at this station</source>
        <translation>यह बैज इस स्टेशन पर दर्ज नहीं</translation>
    </message>
    <message>
        <source>unknown badge</source>
        <translation>अनजान बैज</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>गलत पिन</translation>
    </message>
    <message>
        <source>This is nobody&apos;s PIN. Try again.</source>
        <translation>यह किसी का पिन नहीं। फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>गलत पिन</translation>
    </message>
    <message>
        <source>Too many tries. Wait {wait_s} s.</source>
        <translation>बहुत बार गलत। {wait_s} सेकंड रुकें।</translation>
    </message>
    <message>
        <source>Too many tries. Wait a little.</source>
        <translation>बहुत बार गलत। थोड़ा रुकें।</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>पहले साइन इन</translation>
    </message>
    <message>
        <source>Scan your badge or type your PIN</source>
        <translation>बैज स्कैन करें या पिन टाइप करें</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>साइन इन नहीं</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>लॉक है</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>लॉक है</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>रजिस्टर नहीं</translation>
    </message>
    <message>
        <source>Scan the enrolment card of this station</source>
        <translation>इस स्टेशन का रजिस्टर कार्ड स्कैन करें</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>रजिस्टर नहीं</translation>
    </message>
    <message>
        <source>Already enrolled</source>
        <translation>पहले से रजिस्टर</translation>
    </message>
    <message>
        <source>This station is already enrolled</source>
        <translation>यह स्टेशन पहले से रजिस्टर है</translation>
    </message>
    <message>
        <source>already enrolled</source>
        <translation>पहले से रजिस्टर</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>रजिस्टर है</translation>
    </message>
    <message>
        <source>This station is ready: {station} at {location}</source>
        <translation>यह स्टेशन तैयार है: {station}, {location}</translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation>यह स्टेशन तैयार है</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>रजिस्टर है</translation>
    </message>
    <message>
        <source>Enrolling</source>
        <translation>रजिस्टर जारी</translation>
    </message>
    <message>
        <source>Asking the server. One moment.</source>
        <translation>सर्वर से पूछ रहे हैं। थोड़ा रुकें।</translation>
    </message>
    <message>
        <source>enrolling</source>
        <translation>रजिस्टर जारी</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>फिर स्कैन करें</translation>
    </message>
    <message>
        <source>Only a part of the code arrived</source>
        <translation>कोड का एक हिस्सा ही आया</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>अधूरा</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>जानकारी</translation>
    </message>
    <message>
        <source>{code}</source>
        <translation>{code}</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>जानकारी</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>कभी नहीं दिखा</translation>
    </message>
    <message>
        <source>{code} was never scanned at this site</source>
        <translation>{code} इस साइट पर कभी स्कैन नहीं हुआ</translation>
    </message>
    <message>
        <source>This bag was never scanned at this site</source>
        <translation>यह बैग इस साइट पर कभी स्कैन नहीं हुआ</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>कभी नहीं दिखा</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>स्टेशन बंद</translation>
    </message>
    <message>
        <source>The disk did not keep a scan. Nothing is taken until it is mended.</source>
        <translation>डिस्क पर स्कैन नहीं रहा। ठीक होने तक कुछ नहीं लेंगे।</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>नहीं रखा</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>डिस्क भरी</translation>
    </message>
    <message>
        <source>There is no room left to keep scans. Nothing is taken.</source>
        <translation>स्कैन रखने की जगह नहीं बची। कुछ नहीं लेंगे।</translation>
    </message>
    <message>
        <source>Disk locked</source>
        <translation>डिस्क लॉक है</translation>
    </message>
    <message>
        <source>The disk can&apos;t be written to. Nothing is taken.</source>
        <translation>डिस्क पर लिखा नहीं जाता। कुछ नहीं लेंगे।</translation>
    </message>
    <message>
        <source>File damaged</source>
        <translation>फाइल खराब</translation>
    </message>
    <message>
        <source>The station&apos;s file is damaged. Nothing is taken until it is mended.</source>
        <translation>स्टेशन की फाइल खराब है। ठीक होने तक कुछ नहीं लेंगे।</translation>
    </message>
    <message>
        <source>Runs twice</source>
        <translation>दो बार चालू</translation>
    </message>
    <message>
        <source>Another copy of this program uses this station&apos;s data</source>
        <translation>इस प्रोग्राम की दूसरी कॉपी स्टेशन का डेटा चला रही है</translation>
    </message>
    <message>
        <source>runs twice</source>
        <translation>दो बार चालू</translation>
    </message>
    <message>
        <source>Copies differ</source>
        <translation>कॉपियाँ अलग</translation>
    </message>
    <message>
        <source>The server has other scans under this station&apos;s name. Call IT.</source>
        <translation>सर्वर पर इस स्टेशन के नाम से दूसरे स्कैन हैं। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>copies differ</source>
        <translation>कॉपियाँ अलग</translation>
    </message>
    <message>
        <source>Sending again</source>
        <translation>फिर भेज रहे हैं</translation>
    </message>
    <message>
        <source>The server asks for earlier scans again</source>
        <translation>सर्वर पिछले स्कैन फिर माँगता है</translation>
    </message>
    <message>
        <source>sending again</source>
        <translation>फिर भेज रहे हैं</translation>
    </message>
    <message>
        <source>File altered</source>
        <translation>फाइल बदली</translation>
    </message>
    <message>
        <source>The chain of this station&apos;s scans is broken. Call IT.</source>
        <translation>इस स्टेशन के स्कैन की कड़ी टूटी है। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>बदली गई</translation>
    </message>
    <message>
        <source>Program failed</source>
        <translation>प्रोग्राम फेल</translation>
    </message>
    <message>
        <source>The program made a mistake. Switch this PC off and on, then tell IT.</source>
        <translation>प्रोग्राम में गलती हुई। PC बंद करके चालू करें, फिर IT को बताएँ।</translation>
    </message>
    <message>
        <source>This station takes no scans. Call IT.</source>
        <translation>यह स्टेशन स्कैन नहीं लेता। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>List closed</source>
        <translation>लिस्ट बंद</translation>
    </message>
    <message>
        <source>The next bag begins a new list</source>
        <translation>अगले बैग से नई लिस्ट शुरू होगी</translation>
    </message>
    <message>
        <source>list closed</source>
        <translation>लिस्ट बंद</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>फिर से चालू</translation>
    </message>
    <message>
        <source>Scans are kept again. Go on.</source>
        <translation>स्कैन फिर रखे जा रहे हैं। आगे बढ़ें।</translation>
    </message>
    <message>
        <source>back</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>अभी नहीं भेजा</translation>
    </message>
    <message>
        <source>{waiting} scans still wait for the server. Enrol again once they are sent.</source>
        <translation>{waiting} स्कैन अभी भेजने बाकी हैं। भेजने के बाद फिर रजिस्टर करें।</translation>
    </message>
    <message>
        <source>Scans still wait for the server. Enrol again once they are sent.</source>
        <translation>स्कैन अभी भेजने बाकी हैं। भेजने के बाद फिर रजिस्टर करें।</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>अभी नहीं भेजा</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>नहीं लिया</translation>
    </message>
    <message>
        <source>The disk did not keep this scan. Scan it again.</source>
        <translation>डिस्क पर यह स्कैन नहीं रहा। फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>The program failed on this one. Scan it again; if it stays so, tell IT.</source>
        <translation>इस पर प्रोग्राम फेल हुआ। फिर स्कैन करें; न हो तो IT को बताएँ।</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>नहीं लिया</translation>
    </message>
    <message>
        <source>No screen</source>
        <translation>स्क्रीन नहीं</translation>
    </message>
    <message>
        <source>The program cannot show what happens here.</source>
        <translation>यहाँ जो हो रहा है, प्रोग्राम दिखा नहीं सकता।</translation>
    </message>
    <message>
        <source>no screen</source>
        <translation>स्क्रीन नहीं</translation>
    </message>
    <message>
        <source>Scans missing</source>
        <translation>स्कैन गायब</translation>
    </message>
    <message>
        <source>Scans that were taken are missing from this station&apos;s file. Call IT.</source>
        <translation>लिए गए स्कैन इस स्टेशन की फाइल में नहीं हैं। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>गायब</translation>
    </message>
    <message>
        <source>Program too old</source>
        <translation>प्रोग्राम पुराना है</translation>
    </message>
    <message>
        <source>A newer program has used this station&apos;s file. Install that one.</source>
        <translation>नए प्रोग्राम ने यह फाइल चलाई है। वही इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>too new</source>
        <translation>बहुत नया</translation>
    </message>
    <message>
        <source>The server has more scans of this station than this station has. Call IT.</source>
        <translation>सर्वर पर इस स्टेशन के स्कैन यहाँ से ज़्यादा हैं। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>The server answered for scans that this station does not have. Call IT.</source>
        <translation>सर्वर ने ऐसे स्कैन का जवाब दिया जो यहाँ नहीं हैं। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>The server asks for scans that this station no longer keeps. Call IT.</source>
        <translation>सर्वर ऐसे स्कैन माँगता है जो अब यहाँ नहीं हैं। IT को बुलाएँ।</translation>
    </message>
    <message>
        <source>Parent opened</source>
        <translation>मुख्य बैग खुला</translation>
    </message>
    <message>
        <source>{code} was opened at {place}</source>
        <translation>{code}, {place} पर खुला</translation>
    </message>
    <message>
        <source>{code}: scan its {count} bags</source>
        <translation>{code}: {count} बैग स्कैन करें</translation>
    </message>
    <message>
        <source>{parent}: scan its {count} bags</source>
        <translation>{parent}: {count} बैग स्कैन करें</translation>
    </message>
    <message>
        <source>Scan its bags</source>
        <translation>इसके बैग स्कैन करें</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>खुला</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>आगे जारी</translation>
    </message>
    <message>
        <source>{code} goes on at {packed} of {count}</source>
        <translation>{code} जारी, {packed}/{count} से</translation>
    </message>
    <message>
        <source>{parent} goes on at {packed} of {count}</source>
        <translation>{parent} जारी, {packed}/{count} से</translation>
    </message>
    <message>
        <source>The parent goes on where it stopped</source>
        <translation>मुख्य बैग जहाँ रुका था वहीं से जारी</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>जारी</translation>
    </message>
    <message>
        <source>Child added</source>
        <translation>छोटा बैग जुड़ा</translation>
    </message>
    <message>
        <source>{child} is in {parent}</source>
        <translation>{child}, {parent} में है</translation>
    </message>
    <message>
        <source>The bag is in the parent</source>
        <translation>बैग मुख्य बैग में है</translation>
    </message>
    <message>
        <source>added</source>
        <translation>जुड़ा</translation>
    </message>
    <message>
        <source>Parent full</source>
        <translation>मुख्य बैग भरा</translation>
    </message>
    <message>
        <source>{parent} has all its {count} bags</source>
        <translation>{parent} में सब {count} बैग हैं</translation>
    </message>
    <message>
        <source>full</source>
        <translation>भरा</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>अधूरा बंद</translation>
    </message>
    <message>
        <source>{parent} is closed with {packed} of {count}</source>
        <translation>{parent} बंद, {count} में {packed} बैग</translation>
    </message>
    <message>
        <source>The parent is closed with bags missing</source>
        <translation>मुख्य बैग कम बैग पर बंद है</translation>
    </message>
    <message>
        <source>short, {packed} of {count}</source>
        <translation>अधूरा, {packed}/{count}</translation>
    </message>
    <message>
        <source>short</source>
        <translation>अधूरा</translation>
    </message>
    <message>
        <source>{parent} was closed with bags missing</source>
        <translation>{parent} कम बैग पर बंद हुआ</translation>
    </message>
    <message>
        <source>{code} was closed with bags missing</source>
        <translation>{code} कम बैग पर बंद हुआ</translation>
    </message>
    <message>
        <source>The parent was closed with bags missing</source>
        <translation>मुख्य बैग कम बैग पर बंद हुआ</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>निकाला</translation>
    </message>
    <message>
        <source>{code} is out of {parent}</source>
        <translation>{code}, {parent} से निकला</translation>
    </message>
    <message>
        <source>The bag is out of its parent</source>
        <translation>बैग मुख्य बैग से निकला</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>निकाला</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>रिसीव हुआ</translation>
    </message>
    <message>
        <source>{code} was received at {place}</source>
        <translation>{code}, {place} पर रिसीव हुआ</translation>
    </message>
    <message>
        <source>{code} is here</source>
        <translation>{code} यहाँ है</translation>
    </message>
    <message>
        <source>The bag is here</source>
        <translation>बैग यहाँ है</translation>
    </message>
    <message>
        <source>received</source>
        <translation>रिसीव हुआ</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>डिस्पैच हुआ</translation>
    </message>
    <message>
        <source>{code} goes to {location}</source>
        <translation>{code}, {location} जाएगा</translation>
    </message>
    <message>
        <source>{code} is on its way</source>
        <translation>{code} रास्ते में है</translation>
    </message>
    <message>
        <source>The bag is on its way</source>
        <translation>बैग रास्ते में है</translation>
    </message>
    <message>
        <source>to {location}</source>
        <translation>{location} को</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>डिस्पैच हुआ</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>चेक हुआ</translation>
    </message>
    <message>
        <source>{code} was checked at {place}</source>
        <translation>{code}, {place} पर चेक हुआ</translation>
    </message>
    <message>
        <source>{code} was seen here</source>
        <translation>{code} यहाँ देखा गया</translation>
    </message>
    <message>
        <source>The bag was seen here</source>
        <translation>बैग यहाँ देखा गया</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>चेक हुआ</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>रिटर्न हुआ</translation>
    </message>
    <message>
        <source>{code} came back to {place}</source>
        <translation>{code}, {place} पर लौटा</translation>
    </message>
    <message>
        <source>{code} has come back</source>
        <translation>{code} लौट आया</translation>
    </message>
    <message>
        <source>The bag has come back</source>
        <translation>बैग लौट आया</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>रिटर्न</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed by {person} at {location}</source>
        <translation>{code}, {parent} में है; {location} पर {person} ने पैक किया</translation>
    </message>
    <message>
        <source>The bag is in a parent</source>
        <translation>बैग मुख्य बैग में है</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>अंदर है</translation>
    </message>
    <message>
        <source>{code} holds {packed} of {count} bags</source>
        <translation>{code} में {packed}/{count} बैग हैं</translation>
    </message>
    <message>
        <source>The parent holds bags</source>
        <translation>मुख्य बैग में बैग हैं</translation>
    </message>
    <message>
        <source>{packed} of {count}</source>
        <translation>{packed}/{count}</translation>
    </message>
    <message>
        <source>holds bags</source>
        <translation>बैग हैं</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>{code} is at {location}</source>
        <translation>{code}, {location} पर है</translation>
    </message>
    <message>
        <source>The bag is at a place that this station does not know</source>
        <translation>बैग ऐसी जगह है जो इस स्टेशन को पता नहीं</translation>
    </message>
    <message>
        <source>at {location}</source>
        <translation>{location} पर</translation>
    </message>
    <message>
        <source>at a place</source>
        <translation>कहीं पर</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>The bag is on a bill</source>
        <translation>बैग बिल पर है</translation>
    </message>
    <message>
        <source>on a bill</source>
        <translation>बिल पर</translation>
    </message>
    <message>
        <source>{code} was put into {parent}</source>
        <translation>{code}, {parent} में डाला गया</translation>
    </message>
    <message>
        <source>The bag was put into {parent}</source>
        <translation>बैग {parent} में डाला गया</translation>
    </message>
    <message>
        <source>The bag was put into a parent</source>
        <translation>बैग मुख्य बैग में डाला गया</translation>
    </message>
</context>
</TS>
