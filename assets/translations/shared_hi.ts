<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>reports</name>
    <message>
        <source>Packing by day</source>
        <translation>दिन से पैकिंग</translation>
    </message>
    <message>
        <source>Packing by hour</source>
        <translation>घंटे से पैकिंग</translation>
    </message>
    <message>
        <source>Packing by station</source>
        <translation>स्टेशन से पैकिंग</translation>
    </message>
    <message>
        <source>Packing by operator</source>
        <translation>ऑपरेटर से पैकिंग</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>सब आवाजाही</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>स्टॉक</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>गायब</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>ज़्यादा</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>अधूरा बंद</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>हद से ज़्यादा</translation>
    </message>
    <message>
        <source>Packed, not billed</source>
        <translation>पैक, बिल नहीं</translation>
    </message>
    <message>
        <source>Billed, not received</source>
        <translation>बिल है, रिसीव नहीं</translation>
    </message>
    <message>
        <source>Refusals by station</source>
        <translation>स्टेशन से रिजेक्ट</translation>
    </message>
    <message>
        <source>Refusals by label range</source>
        <translation>लेबल से रिजेक्ट</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>घंटा</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>To</source>
        <translation>मंज़िल</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>स्टेशन</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>पैक हुआ</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>निकाला</translation>
    </message>
    <message>
        <source>Parents full</source>
        <translation>मुख्य बैग भरे</translation>
    </message>
    <message>
        <source>Parents short</source>
        <translation>मुख्य बैग अधूरे</translation>
    </message>
    <message>
        <source>Time packing</source>
        <translation>पैकिंग समय</translation>
    </message>
    <message>
        <source>Children timed</source>
        <translation>नापे छोटे बैग</translation>
    </message>
    <message>
        <source>Time per child</source>
        <translation>हर छोटे का समय</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>लिंक हुआ</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>बैग</translation>
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
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>आवाजाही</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>फॉर्मेट</translation>
    </message>
    <message>
        <source>Ledger number</source>
        <translation>लेजर नंबर</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>छोटे बैग</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>मुख्य बैग</translation>
    </message>
    <message>
        <source>In parents</source>
        <translation>मुख्य बैग में</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>खुले में</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>वज़न</translation>
    </message>
    <message>
        <source>Parents coming</source>
        <translation>आते मुख्य बैग</translation>
    </message>
    <message>
        <source>Children coming</source>
        <translation>आते छोटे बैग</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>तय</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>कमी</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>स्कैन</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>दोहराए</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>रिजेक्ट</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>वापस लिया</translation>
    </message>
    <message>
        <source>All refused</source>
        <translation>कुल रिजेक्ट</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>गड़बड़ी</translation>
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
        <source>Labels</source>
        <translation>लेबल</translation>
    </message>
</context>
</TS>
