<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Del día</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Find a change</source>
        <translation>Buscar cambio</translation>
    </message>
    <message>
        <source>A name, a place, a setting</source>
        <translation>Un nombre, lugar o ajuste</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Widen the days, or search for less of the word.</source>
        <translation>Amplíe los días, o busque menos letras.</translation>
    </message>
    <message>
        <source>What admins changed · times in {zone} · what happens to bags is under Bags</source>
        <translation>Lo que cambiaron los admins · hora de {zone} · lo de los sacos está en Sacos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>&amp;Buscar</translation>
    </message>
</context>
<context>
    <name>BagPage</name>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>Abrir guía</translation>
    </message>
    <message>
        <source>Move over …</source>
        <translation>Mover …</translation>
    </message>
    <message>
        <source>Take out …</source>
        <translation>Sacar …</translation>
    </message>
    <message>
        <source>Take out of use …</source>
        <translation>Dar de baja …</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Children turn up here as a station packs them.</source>
        <translation>Los hijos aparecen aquí cuando una estación los empaca.</translation>
    </message>
    <message>
        <source>Picture …</source>
        <translation>Foto …</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>{kind} · times in {zone}</source>
        <translation>{kind} · hora de {zone}</translation>
    </message>
    <message>
        <source>{packed} of {count} children</source>
        <translation>{packed} de {count} hijos</translation>
    </message>
    <message>
        <source>{when} by {who}, {place}</source>
        <translation>{when}, {who}, {place}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>In parent</source>
        <translation>En el padre</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>On its way to</source>
        <translation>En camino a</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>On none</source>
        <translation>En ninguna</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Hijo</translation>
    </message>
</context>
<context>
    <name>BagsPage</name>
    <message>
        <source>Bags</source>
        <translation>Sacos</translation>
    </message>
    <message>
        <source>Scan a label anywhere in this window, or type.</source>
        <translation>Escanee una etiqueta en esta ventana, o escriba.</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar …</translation>
    </message>
    <message>
        <source>Find a bag</source>
        <translation>Buscar saco</translation>
    </message>
    <message>
        <source>P123-10, C417 or a part of it, a bill, a lot</source>
        <translation>P123-10, C417 o una parte, una guía, un lote</translation>
    </message>
    <message>
        <source>No bag fits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>A bag is known from its first scan on. Check the digits; a part of a code needs three of its characters, a bill its whole number.</source>
        <translation>Un saco se conoce desde su primer escaneo. Revise los dígitos; una parte del código necesita tres caracteres, una guía su número entero.</translation>
    </message>
    <message>
        <source>No bag was scanned yet</source>
        <translation>Aún sin sacos escaneados</translation>
    </message>
    <message>
        <source>As soon as a station packs or receives one, it can be found here.</source>
        <translation>Cuando una estación empaque o reciba uno, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Hallado por</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Holds / is in</source>
        <translation>Tiene / está en</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
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
        <translation>Duplicar guía</translation>
    </message>
    <message>
        <source>New bill</source>
        <translation>Nueva guía</translation>
    </message>
    <message>
        <source>Change bill</source>
        <translation>Cambiar guía</translation>
    </message>
    <message>
        <source>Make bill</source>
        <translation>Crear guía</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>Número de guía</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Planned parents</source>
        <translation>Padres previstos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Sin decir aún</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Bill &amp;number</source>
        <translation>&amp;Número de guía</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>&amp;Destino</translation>
    </message>
    <message>
        <source>&amp;Vehicle</source>
        <translation>&amp;Vehículo</translation>
    </message>
    <message>
        <source>&amp;Planned parents</source>
        <translation>&amp;Padres previstos</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Bill</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Link a parent</source>
        <translation>Asignar un padre</translation>
    </message>
    <message>
        <source>Scan a parent to link it, or type its code and press Enter</source>
        <translation>Escanee un padre, o escriba su código y Enter</translation>
    </message>
    <message>
        <source>Parents on this bill</source>
        <translation>Padres en esta guía</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>{customer} · times in {zone}</source>
        <translation>{customer} · hora de {zone}</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Aún sin cliente</translation>
    </message>
    <message>
        <source>Nothing is on this bill</source>
        <translation>No hay nada en esta guía</translation>
    </message>
    <message>
        <source>Scan the first parent: the bill opens with it.</source>
        <translation>Escanee el primer padre: con él se abre la guía.</translation>
    </message>
    <message>
        <source>It was cancelled before anything was linked.</source>
        <translation>Se canceló antes de asignarle algo.</translation>
    </message>
    <message>
        <source>{when} by {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Padre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Returned with {count}</source>
        <translation>Devuelto con {count}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Guardar PDF …</translation>
    </message>
    <message>
        <source>Save as Excel …</source>
        <translation>Guardar Excel …</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Guardar CSV …</translation>
    </message>
    <message>
        <source>Duplicate …</source>
        <translation>Duplicar …</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>Dividir …</translation>
    </message>
    <message>
        <source>Cancel bill …</source>
        <translation>Cancelar guía …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Reabrir …</translation>
    </message>
    <message>
        <source>Close bill</source>
        <translation>Cerrar guía</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>From a list …</source>
        <translation>De una lista …</translation>
    </message>
</context>
<context>
    <name>BillSums</name>
    <message>
        <source>linked of planned</source>
        <translation>asignados de previstos</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>real</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>incomplete parents</source>
        <translation>padres incompletos</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar …</translation>
    </message>
    <message>
        <source>New bill</source>
        <translation>Nueva guía</translation>
    </message>
    <message>
        <source>Find a bill</source>
        <translation>Buscar guía</translation>
    </message>
    <message>
        <source>Number, customer or vehicle</source>
        <translation>Número, cliente o vehículo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>Hora de {zone}</translation>
    </message>
    <message>
        <source>No bill fits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Try fewer letters, or look at all states.</source>
        <translation>Pruebe con menos letras, o vea todos los estados.</translation>
    </message>
    <message>
        <source>Show all bills</source>
        <translation>Ver todas</translation>
    </message>
    <message>
        <source>No bills yet</source>
        <translation>Sin guías aún</translation>
    </message>
    <message>
        <source>Make one, then scan the parents that go on it.</source>
        <translation>Cree una y escanee los padres que van en ella.</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Linked / planned</source>
        <translation>Asignado / previsto</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
</context>
<context>
    <name>ButtonBar</name>
    <message>
        <source>UNDO</source>
        <translation>ANULAR</translation>
    </message>
    <message>
        <source>FINISH</source>
        <translation>CERRAR</translation>
    </message>
</context>
<context>
    <name>CameraDials</name>
    <message>
        <source>{name}: by itself</source>
        <translation>{name}: automático</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>AUTO</source>
        <translation>AUTO</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Enfoque</translation>
    </message>
    <message>
        <source>{name}: automatic</source>
        <translation>{name}: automático</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <translation>{name}: menos</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: más</translation>
    </message>
</context>
<context>
    <name>CameraTile</name>
    <message>
        <source>{camera}, chosen</source>
        <translation>{camera}, elegida</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Guardar PDF …</translation>
    </message>
    <message>
        <source>The card is open in the viewer: print it from there.</source>
        <translation>La tarjeta está abierta en el visor: imprímala desde allí.</translation>
    </message>
    <message>
        <source>No program for PDF is installed. Save the file instead.</source>
        <translation>No hay programa para PDF. Guarde el archivo.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado: {file}.</translation>
    </message>
</context>
<context>
    <name>CuePanel</name>
    <message>
        <source>SET UP</source>
        <translation>AJUSTES</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Type an admin&apos;s PIN. SET UP again goes back.</source>
        <translation>Teclee el PIN de un administrador. AJUSTES vuelve atrás.</translation>
    </message>
</context>
<context>
    <name>DailyForm</name>
    <message>
        <source>Daily summary</source>
        <translation>Resumen diario</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>Abrir PDF</translation>
    </message>
    <message>
        <source>Packing, movements, what is missing, short parents and the stock at the day&apos;s end.</source>
        <translation>Empaque, movimientos, faltantes, padres incompletos y stock al fin del día.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Guardar PDF …</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>Not taken by {name}</source>
        <translation>{name} no lo aceptó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Ledger number</source>
        <translation>N.º de asiento</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Guía</translation>
    </message>
</context>
<context>
    <name>DestinationPage</name>
    <message>
        <source>MORE</source>
        <translation>MÁS</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>1  An admin opens Stations and prints the card.</source>
        <translation>1  Un admin abre Estaciones e imprime la tarjeta.</translation>
    </message>
    <message>
        <source>2  Scan the card here, within 15 minutes.</source>
        <translation>2  Escanéela aquí, antes de 15 minutos.</translation>
    </message>
    <message>
        <source>3  This station knows its place and its people.</source>
        <translation>3  La estación ya conoce su lugar y su gente.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What you entered here is not saved yet.</source>
        <translation>Lo que ha introducido aquí aún no está guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>{code} was scanned and went nowhere: close this window first.</source>
        <translation>{code} se escaneó y no fue a ninguna parte: cierre antes esta ventana.</translation>
    </message>
</context>
<context>
    <name>FormatForm</name>
    <message>
        <source>Add label format</source>
        <translation>Nuevo formato</translation>
    </message>
    <message>
        <source>Change label format</source>
        <translation>Cambiar formato</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Write the label&apos;s text with {number}, {count}, {lot} and {rest} where they stand.</source>
        <translation>Escriba el texto de la etiqueta con {number}, {count}, {lot} y {rest} en su lugar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Children of every parent</source>
        <translation>Hijos de cada padre</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>A series has letters, digits, - and _ only.</source>
        <translation>Una serie lleva solo letras, dígitos, - y _.</translation>
    </message>
    <message>
        <source>That is a control card.</source>
        <translation>Es una tarjeta de control.</translation>
    </message>
    <message>
        <source>Reads as: {bag}</source>
        <translation>Se lee como: {bag}</translation>
    </message>
    <message>
        <source>Reads as: {bag}, for {count} children</source>
        <translation>Se lee como: {bag}, para {count} hijos</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Serie</translation>
    </message>
    <message>
        <source>Only where numbers begin anew.</source>
        <translation>Solo si los números reinician.</translation>
    </message>
    <message>
        <source>Children (&amp;fixed)</source>
        <translation>&amp;Hijos (fijo)</translation>
    </message>
    <message>
        <source>0: the label says how many.</source>
        <translation>0: la etiqueta dice cuántos.</translation>
    </message>
    <message>
        <source>T&amp;ry a text</source>
        <translation>P&amp;robar</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Qué trae el archivo</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambia</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>ya está así</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>From Excel (.xlsx) or CSV; nothing counts until you say.</source>
        <translation>De Excel (.xlsx) o CSV; nada cuenta hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Sin archivo</translation>
    </message>
    <message>
        <source>Choose one: you see what becomes of every row before anything is done.</source>
        <translation>Elija uno: verá qué pasará con cada fila antes de hacer nada.</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Elegir archivo …</translation>
    </message>
    <message>
        <source>{file} · {rows} rows</source>
        <translation>{file} · {rows} filas</translation>
    </message>
    <message>
        <source>No such row</source>
        <translation>No hay tal fila</translation>
    </message>
    <message>
        <source>Choose which rows are shown above the list.</source>
        <translation>Elija arriba de la lista qué filas se muestran.</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>Importar {count} filas</translation>
    </message>
    <message>
        <source>{hint} Columns, named in the first row: {columns}. Needed: {needed}.</source>
        <translation>{hint} Columnas, según la primera fila: {columns}. Requeridas: {needed}.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasará con ella</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Refused rows …</source>
        <translation>Filas rechazadas …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Empty file …</source>
        <translation>Archivo vacío …</translation>
    </message>
    <message>
        <source>&amp;What the file holds</source>
        <translation>&amp;Qué trae el archivo</translation>
    </message>
    <message>
        <source>&amp;Rows shown</source>
        <translation>&amp;Filas</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todo lugar</translation>
    </message>
    <message>
        <source>Find: in the list in view, else a bag</source>
        <translation>Buscar: en la lista a la vista; si no, un saco</translation>
    </message>
    <message>
        <source>Sort the list in view</source>
        <translation>Ordenar la lista a la vista</translation>
    </message>
    <message>
        <source>Fetch the page again</source>
        <translation>Volver a cargar la página</translation>
    </message>
    <message>
        <source>Mark one row more</source>
        <translation>Marcar una fila más</translation>
    </message>
    <message>
        <source>Mark all rows that are loaded</source>
        <translation>Marcar todas las filas cargadas</translation>
    </message>
    <message>
        <source>Copy the rows that are marked</source>
        <translation>Copiar las filas marcadas</translation>
    </message>
    <message>
        <source>Open the row that is marked</source>
        <translation>Abrir la fila marcada</translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation>Pulsar el botón que tiene el foco</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar las teclas</translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message>
        <source>New labels</source>
        <translation>Nuevas etiquetas</translation>
    </message>
    <message>
        <source>Number them</source>
        <translation>Numerar</translation>
    </message>
    <message>
        <source>The server gives out the next free numbers, each only once.</source>
        <translation>El servidor da los próximos números libres, cada uno una sola vez.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Children in each</source>
        <translation>Hijos por padre</translation>
    </message>
    <message>
        <source>Start at number</source>
        <translation>Desde el número</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>&amp;Children in each</source>
        <translation>&amp;Hijos por padre</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Para qué</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Cuántos</translation>
    </message>
    <message>
        <source>Parents, or children alone.</source>
        <translation>Padres, o solo hijos.</translation>
    </message>
    <message>
        <source>&amp;Start at number</source>
        <translation>&amp;Desde el número</translation>
    </message>
    <message>
        <source>Or at the next free one after it.</source>
        <translation>O desde el próximo libre.</translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>Only for label formats that print a lot.</source>
        <translation>Solo para formatos de etiqueta que llevan lote.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Every number is given out once.</source>
        <translation>Cada número se da una sola vez.</translation>
    </message>
    <message>
        <source>Control cards …</source>
        <translation>Tarjetas …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Nuevas etiquetas</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>Sin etiquetas</translation>
    </message>
    <message>
        <source>Numbers for parents and their children, as sheets or for a roll printer.</source>
        <translation>Números para padres y sus hijos, en hojas o para impresora de rollo.</translation>
    </message>
    <message>
        <source>Every number is given out once · times in {zone}</source>
        <translation>Cada número se da una vez · hora de {zone}</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Numerado</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Padres</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Last printed</source>
        <translation>Última impresión</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir enlace</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Paste what a colleague copied from a report: the same report, with the same filters.</source>
        <translation>Pegue lo que un colega copió de un reporte: el mismo reporte, con los mismos filtros.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Enlace</translation>
    </message>
</context>
<context>
    <name>LookUpPage</name>
    <message>
        <source>holds {number}: {children}</source>
        <translation>tiene {number}: {children}</translation>
    </message>
    <message>
        <source>As far as this station knows; the server was not asked.</source>
        <translation>Según lo que sabe esta estación; no se preguntó al servidor.</translation>
    </message>
</context>
<context>
    <name>ManualEntryPage</name>
    <message>
        <source>Type the code on the label</source>
        <translation>Teclee el código de la etiqueta</translation>
    </message>
</context>
<context>
    <name>ManyProblems</name>
    <message>
        <source>What they are</source>
        <translation>Qué son</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>De dónde vienen</translation>
    </message>
    <message>
        <source>{count} problems chosen</source>
        <translation>{count} problemas elegidos</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>One decision for all of them, with a reason. You see first what it concerns.</source>
        <translation>Una decisión para todos, con un motivo. Antes verá a cuáles afecta.</translation>
    </message>
    <message>
        <source>They are settled. Nothing is left to decide.</source>
        <translation>Ya están resueltos. No queda nada que decidir.</translation>
    </message>
    <message>
        <source>{able} of {of} can take it.</source>
        <translation>Se puede con {able} de {of}.</translation>
    </message>
    <message>
        <source>All {of} can take it.</source>
        <translation>Se puede con los {of}.</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} más</translation>
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
        <translation>Mover {code}</translation>
    </message>
    <message>
        <source>Move over</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Both parents are recounted; the move is kept in the history.</source>
        <translation>Se recuentan ambos padres; el cambio queda en el historial.</translation>
    </message>
    <message>
        <source>The other parent</source>
        <translation>El otro padre</translation>
    </message>
    <message>
        <source>P123-10</source>
        <translation>P123-10</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Into &amp;parent</source>
        <translation>Al &amp;padre</translation>
    </message>
    <message>
        <source>Scan it or type it.</source>
        <translation>Escanéelo o escríbalo.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
</context>
<context>
    <name>MovementsPage</name>
    <message>
        <source>Movements</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Guardar CSV …</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Del día</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Code or a part of it</source>
        <translation>Código o una parte</translation>
    </message>
    <message>
        <source>No movement fits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Widen the days, or look at all places and movements.</source>
        <translation>Amplíe los días, o vea todos los lugares y movimientos.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Days and times in {zone}</source>
        <translation>Días y horas de {zone}</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>&amp;Movimiento</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;Bag</source>
        <translation>&amp;Saco</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Ocultar este mensaje</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Anular</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Deshacer lo que se acaba de hacer</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>OUT OF SERVICE</source>
        <translation>FUERA DE SERVICIO</translation>
    </message>
    <message>
        <source>Do not scan here. What was accepted before is kept. Tell IT.</source>
        <translation>No escanee aquí. Lo aceptado antes se conserva. Avise a soporte.</translation>
    </message>
</context>
<context>
    <name>OwnPasswordPage</name>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repetir contraseña</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>A password has at least {count} characters.</source>
        <translation>La contraseña lleva al menos {count} caracteres.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second again.</source>
        <translation>No son iguales. Escriba otra vez la segunda.</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>Una contraseña propia</translation>
    </message>
    <message>
        <source>The password you came in with works once. Choose one with at least 12 characters; four odd words are easy to remember and hard to guess.</source>
        <translation>La contraseña con que entró sirve una sola vez. Elija una de al menos 12 caracteres; cuatro palabras raras se recuerdan bien y no se adivinan.</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>&amp;Repita la misma</translation>
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
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who scans at the stations, and who works in this window.</source>
        <translation>Quién escanea en las estaciones y quién trabaja en esta ventana.</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar …</translation>
    </message>
    <message>
        <source>Badge card …</source>
        <translation>Carné …</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Inactivar</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Add the people who scan; a badge card or a PIN signs them in.</source>
        <translation>Agregue a quienes escanean; entran con un carné o un PIN.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>en todo lugar</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Carné</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Cambiar persona</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todo lugar</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>At stations by badge only: a PIN is taken just at those of one&apos;s own place.</source>
        <translation>En estaciones, solo con carné: un PIN vale solo en las del lugar propio.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Leave empty to keep the one that is set.</source>
        <translation>Déjelo vacío para conservar el actual.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>P&amp;IN</translation>
    </message>
    <message>
        <source>6 to 12 digits, to sign in at a station.</source>
        <translation>De 6 a 12 dígitos, para entrar en una estación.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>At least 12 characters, for this admin window.</source>
        <translation>Al menos 12 caracteres, para esta ventana.</translation>
    </message>
</context>
<context>
    <name>PickForm</name>
    <message>
        <source>Find parents</source>
        <translation>Buscar padres</translation>
    </message>
    <message>
        <source>The start of a code, or a number</source>
        <translation>El inicio de un código, o un número</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Padres</translation>
    </message>
    <message>
        <source>{count} chosen · {children} children</source>
        <translation>{count} elegidos · {children} hijos</translation>
    </message>
    <message>
        <source>At most {most} at once. Do these first.</source>
        <translation>Máximo {most} a la vez. Haga estos primero.</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Padre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>No se puede mostrar esta foto.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Add place</source>
        <translation>Nuevo lugar</translation>
    </message>
    <message>
        <source>Change place</source>
        <translation>Cambiar lugar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>JAIPUR</source>
        <translation>JAIPUR</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>What a destination card names: TT1:TO:CODE</source>
        <translation>Lo que nombra una tarjeta de destino: TT1:TO:CODE</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>A day ends here at midnight.</source>
        <translation>Un día termina aquí a medianoche.</translation>
    </message>
</context>
<context>
    <name>Placeholder</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Where stations stand and bags are sent.</source>
        <translation>Donde hay estaciones y adonde se envían sacos.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Add place</source>
        <translation>Nuevo lugar</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Sin lugares aún</translation>
    </message>
    <message>
        <source>Add the place where the first station stands.</source>
        <translation>Agregue el lugar de la primera estación.</translation>
    </message>
    <message>
        <source>Code on cards</source>
        <translation>Código en tarjeta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
</context>
<context>
    <name>PracticeMark</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
</context>
<context>
    <name>PracticeRoom</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>nothing counts</source>
        <translation>nada cuenta</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Guardar …</translation>
    </message>
    <message>
        <source>Every code is read back before the file is saved.</source>
        <translation>Cada código se relee antes de guardar el archivo.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>ZPL, for a label printer</source>
        <translation>ZPL, para impresora de etiquetas</translation>
    </message>
    <message>
        <source>From label</source>
        <translation>De etiqueta</translation>
    </message>
    <message>
        <source>To label</source>
        <translation>A etiqueta</translation>
    </message>
    <message>
        <source>Labels already used on the first sheet</source>
        <translation>Etiquetas ya usadas en la primera hoja</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>F&amp;rom label</source>
        <translation>D&amp;e etiqueta</translation>
    </message>
    <message>
        <source>&amp;To label</source>
        <translation>A etiq&amp;ueta</translation>
    </message>
    <message>
        <source>&amp;Labels already used on the first sheet</source>
        <translation>E&amp;tiquetas ya usadas en la primera hoja</translation>
    </message>
    <message>
        <source>&amp;Why again</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>What was printed before needs a reason; it is kept.</source>
        <translation>Reimprimir exige un motivo; se conserva.</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>What stands</source>
        <translation>Lo que vale</translation>
    </message>
    <message>
        <source>What was scanned against it</source>
        <translation>Lo que se escaneó en contra</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Why, for whoever asks later</source>
        <translation>Por qué, por si preguntan</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Open bag</source>
        <translation>Abrir saco</translation>
    </message>
    <message>
        <source>Open the bag&apos;s page</source>
        <translation>Abrir página del saco</translation>
    </message>
    <message>
        <source>No problem chosen</source>
        <translation>Elija un problema</translation>
    </message>
    <message>
        <source>Choose one on the left to see both sides.</source>
        <translation>Elija uno a la izquierda para ver ambos lados.</translation>
    </message>
    <message>
        <source>{code}: {what}</source>
        <translation>{code}: {what}</translation>
    </message>
    <message>
        <source>Scanned text</source>
        <translation>Texto escaneado</translation>
    </message>
    <message>
        <source>The scan was undone at its station. Nothing is left to decide.</source>
        <translation>El escaneo se anuló en su estación. No queda nada que decidir.</translation>
    </message>
    <message>
        <source>Both scans are kept. Nothing changes until you decide.</source>
        <translation>Ambos escaneos se conservan. Nada cambia hasta que usted decida.</translation>
    </message>
    <message>
        <source>{decision} by {who}, {when}. {note}</source>
        <translation>{decision}: {who}, {when}. {note}</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>Su reloj</translation>
    </message>
    <message>
        <source>At server</source>
        <translation>En servidor</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todos</translation>
    </message>
    <message>
        <source>Which problems</source>
        <translation>Qué problemas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resueltos</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Tipo de problema</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>Contradictory scans turn up here, with both sides.</source>
        <translation>Los escaneos contradictorios aparecen aquí, con ambos lados.</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>Hora de {zone}</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Every station</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>ProgramForm</name>
    <message>
        <source>Let a program in</source>
        <translation>Admitir un programa</translation>
    </message>
    <message>
        <source>Make its token</source>
        <translation>Crear su token</translation>
    </message>
    <message>
        <source>It acts in your name, and may do only what is ticked here.</source>
        <translation>Actúa en su nombre, y solo puede lo que se marque aquí.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>Leer todo</translation>
    </message>
    <message>
        <source>Change everything</source>
        <translation>Cambiar todo</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>En un mes</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>En tres meses</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>En un año</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Termina</translation>
    </message>
    <message>
        <source>At the end of the day, site&apos;s time.</source>
        <translation>Al final del día, hora del sitio.</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>Revocar …</translation>
    </message>
    <message>
        <source>Let a program in</source>
        <translation>Admitir un programa</translation>
    </message>
    <message>
        <source>No program was let in</source>
        <translation>No se admitió ningún programa</translation>
    </message>
    <message>
        <source>A bookkeeping program, say, gets a token with which it reads bills.</source>
        <translation>Un programa de contabilidad, por ejemplo, recibe un token con el que lee guías.</translation>
    </message>
    <message>
        <source>Each with a token of its own · times in {zone}</source>
        <translation>Cada uno con su token · horas de {zone}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>En nombre de</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the work in progress</source>
        <translation>Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>in {parent}</source>
        <translation>en {parent}</translation>
    </message>
    <message>
        <source>held by {person}</source>
        <translation>lo tiene {person}</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>a {place}</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>faltan</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>sobran</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>TraceTrack</source>
        <translation>TraceTrack</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
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
        <translation>Motivo</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Kept in the history for good.</source>
        <translation>Queda siempre en el historial.</translation>
    </message>
</context>
<context>
    <name>RegionDrawing</name>
    <message>
        <source>Draw a frame around where labels are held</source>
        <translation>Marque la zona donde se muestran las etiquetas</translation>
    </message>
</context>
<context>
    <name>RegionPage</name>
    <message>
        <source>BACK</source>
        <translation>ATRÁS</translation>
    </message>
    <message>
        <source>ALL OF IT</source>
        <translation>TODA</translation>
    </message>
    <message>
        <source>KEEP</source>
        <translation>USAR</translation>
    </message>
    <message>
        <source>This camera sets exposure and focus itself.</source>
        <translation>Esta cámara ajusta sola exposición y enfoque.</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Del día</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>In the past</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>At this moment</source>
        <translation>En ese momento</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>From label number</source>
        <translation>De etiqueta n.º</translation>
    </message>
    <message>
        <source>To label number</source>
        <translation>A etiqueta n.º</translation>
    </message>
    <message>
        <source>Last {count} days</source>
        <translation>Últimos {count} días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Días elegidos</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>Día&amp;s</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Moment</source>
        <translation>&amp;Momento</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;A fecha</translation>
    </message>
    <message>
        <source>F&amp;rom label</source>
        <translation>D&amp;e etiqueta</translation>
    </message>
    <message>
        <source>To &amp;label</source>
        <translation>A e&amp;tiqueta</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>Stat&amp;ion</source>
        <translation>Estació&amp;n</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>M&amp;ovement</source>
        <translation>M&amp;ovimiento</translation>
    </message>
</context>
<context>
    <name>ReportRoom</name>
    <message>
        <source>Report</source>
        <translation>Reporte</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>Nada coincide con estos filtros.</translation>
    </message>
    <message>
        <source>{question} · times in {zone}</source>
        <translation>{question} · hora de {zone}</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Widen the days, or look at all places, stations and people.</source>
        <translation>Amplíe los días, o vea todos los lugares, estaciones y personas.</translation>
    </message>
    <message>
        <source>Drop the filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save filters …</source>
        <translation>Guardar …</translation>
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
        <translation>Reportes</translation>
    </message>
    <message>
        <source>Each with filters, a chart, and CSV, Excel and PDF.</source>
        <translation>Cada uno con filtros, gráfico, CSV, Excel y PDF.</translation>
    </message>
    <message>
        <source>Open a link …</source>
        <translation>Abrir enlace …</translation>
    </message>
    <message>
        <source>Daily summary …</source>
        <translation>Resumen diario …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Nada guardado aún</translation>
    </message>
    <message>
        <source>Open a report, choose its filters and press “Save filters …”.</source>
        <translation>Abra un reporte, elija sus filtros y presione “Guardar filtros …”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the saved filters</source>
        <translation>Abrir filtros guardados</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the saved filters</source>
        <translation>Borrar filtros guardados</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>The list did not come</source>
        <translation>La lista no llegó</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>SaveFiltersForm</name>
    <message>
        <source>Save the filters</source>
        <translation>Guardar los filtros</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>{report} can be opened with them from the Reports page.</source>
        <translation>{report} se puede abrir con ellos desde Reportes.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Quién lo ve</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>Everybody at the console</source>
        <translation>Todos en la consola</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Who sees it</source>
        <translation>&amp;Quién lo ve</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>No scans yet</source>
        <translation>Sin escaneos</translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Secreto</translation>
    </message>
    <message>
        <source>Shown this once: nobody can look it up again. Keep it like a password.</source>
        <translation>Se muestra solo esta vez: nadie puede volver a verlo. Guárdelo como una contraseña.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied. Paste it where the program keeps its secrets.</source>
        <translation>Copiado. Péguelo donde el programa guarda sus secretos.</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Any keyboard</source>
        <translation>Todo teclado</translation>
    </message>
    <message>
        <source>Characters are missing. Set the scanner to a US keyboard.</source>
        <translation>Faltan caracteres. Ponga el escáner en teclado US.</translation>
    </message>
    <message>
        <source>The keyboard&apos;s layout is repaired. Press KEEP to use it.</source>
        <translation>Se corrigió el teclado. Presione USAR para aplicarlo.</translation>
    </message>
    <message>
        <source>All characters came. Press KEEP to use this scanner.</source>
        <translation>Llegó todo. Presione USAR para este escáner.</translation>
    </message>
    <message>
        <source>It ends with Enter.</source>
        <translation>Termina con Enter.</translation>
    </message>
    <message>
        <source>It ends with Tab.</source>
        <translation>Termina con Tab.</translation>
    </message>
    <message>
        <source>It ends with a pause.</source>
        <translation>Termina con una pausa.</translation>
    </message>
    <message>
        <source>AIM identifier {text}</source>
        <translation>Identificador AIM {text}</translation>
    </message>
    <message>
        <source>Prefix {text}</source>
        <translation>Prefijo {text}</translation>
    </message>
    <message>
        <source>Suffix {text}</source>
        <translation>Sufijo {text}</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Listo.</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>KEEP</source>
        <translation>USAR</translation>
    </message>
    <message>
        <source>ADJUST</source>
        <translation>AJUSTAR</translation>
    </message>
    <message>
        <source>Adjust the camera: area, exposure, focus</source>
        <translation>Ajustar la cámara: zona, exposición, enfoque</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Sin cámara</translation>
    </message>
    <message>
        <source>Camera: measuring …</source>
        <translation>Cámara: midiendo …</translation>
    </message>
    <message>
        <source>Camera: {width} × {height}, {fps} a second, read in {ms} ms</source>
        <translation>Cámara: {width} × {height}, {fps} por segundo, lee en {ms} ms</translation>
    </message>
    <message>
        <source>Scanner: {name}</source>
        <translation>Escáner: {name}</translation>
    </message>
    <message>
        <source>Scanner: scan this code</source>
        <translation>Escáner: escanee esto</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Esta PC</translation>
    </message>
    <message>
        <source>BACK</source>
        <translation>ATRÁS</translation>
    </message>
    <message>
        <source>SOUNDS</source>
        <translation>SONIDOS</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>REVISAR</translation>
    </message>
    <message>
        <source>PRACTISE</source>
        <translation>PRACTICAR</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>For the whole site; stations hear of it by themselves.</source>
        <translation>Para todo el sitio; las estaciones se enteran solas.</translation>
    </message>
    <message>
        <source>Weight of a child in kg</source>
        <translation>Peso de un hijo en kg</translation>
    </message>
    <message>
        <source>Minutes until an open parent is parked</source>
        <translation>Minutos para apartar un padre abierto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save weight and time</source>
        <translation>Guardar peso y tiempo</translation>
    </message>
    <message>
        <source>Label formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Sample texts</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>Sin ejemplos</translation>
    </message>
    <message>
        <source>Scan or type a label&apos;s text below and press Enter.</source>
        <translation>Escanee o escriba abajo una etiqueta y presione Enter.</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Nuevo …</translation>
    </message>
    <message>
        <source>Add a label format</source>
        <translation>Agregar formato</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Change the label format</source>
        <translation>Cambiar el formato</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the label format</source>
        <translation>Quitar el formato</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>P123-10, or whatever a label says</source>
        <translation>P123-10, o lo que diga la etiqueta</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Leave the sample text out</source>
        <translation>Omitir el ejemplo</translation>
    </message>
    <message>
        <source>Save formats</source>
        <translation>Guardar formatos</translation>
    </message>
    <message>
        <source>A sample no longer reads as it did. Correct the formats, or leave the sample out if it is to change.</source>
        <translation>Un ejemplo ya no se lee como antes. Corrija los formatos, u omita el ejemplo si debe cambiar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>Se lee</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>No bag: refused</source>
        <translation>Ningún saco: rechazado</translation>
    </message>
    <message>
        <source>Weights and times</source>
        <translation>Pesos y tiempos</translation>
    </message>
    <message>
        <source>Weight of a &amp;child (kg)</source>
        <translation>Peso de un &amp;hijo (kg)</translation>
    </message>
    <message>
        <source>A bill&apos;s expected and actual weight follow from it.</source>
        <translation>De él salen el peso esperado y el real de la guía.</translation>
    </message>
    <message>
        <source>&amp;Park an open parent after (minutes)</source>
        <translation>Apartar un &amp;padre abierto tras (minutos)</translation>
    </message>
    <message>
        <source>It stays open and goes on at its next scan.</source>
        <translation>Queda abierto y continúa al volver a escanearlo.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Código 6 dígitos</translation>
    </message>
    <message>
        <source>&amp;Six-digit code from your phone</source>
        <translation>Código de &amp;seis dígitos del teléfono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Entrando …</translation>
    </message>
    <message>
        <source>TraceTrack</source>
        <translation>TraceTrack</translation>
    </message>
    <message>
        <source>Sign in to the admin window.</source>
        <translation>Entre en la ventana de admin.</translation>
    </message>
    <message>
        <source>Server &amp;address</source>
        <translation>Se&amp;rvidor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN for set-up</source>
        <translation>PIN para ajustes</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>As the list came</source>
        <translation>Como llegó la lista</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Split {number}</source>
        <translation>Dividir {number}</translation>
    </message>
    <message>
        <source>Choose the parents that go over. Customer, destination, vehicle and note are copied.</source>
        <translation>Elija los padres que pasan. Se copian cliente, destino, vehículo y nota.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>New bill&apos;s number</source>
        <translation>Número de la nueva</translation>
    </message>
    <message>
        <source>Planned on the new bill</source>
        <translation>Previstos en la nueva</translation>
    </message>
    <message>
        <source>Planned on the old bill</source>
        <translation>Previstos en la vieja</translation>
    </message>
    <message>
        <source>New &amp;number</source>
        <translation>&amp;Número nuevo</translation>
    </message>
    <message>
        <source>&amp;Planned there</source>
        <translation>&amp;Previstos allá</translation>
    </message>
    <message>
        <source>Planned &amp;here</source>
        <translation>Previstos &amp;aquí</translation>
    </message>
</context>
<context>
    <name>StationForm</name>
    <message>
        <source>Add station</source>
        <translation>Nueva estación</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Then enrol it: it scans the QR code that this window shows.</source>
        <translation>Luego regístrela: escanea el QR que muestra esta ventana.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Packing line 1</source>
        <translation>Línea de empaque 1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>Add a place first: Stations, then Places.</source>
        <translation>Antes agregue un lugar: Estaciones, Lugares.</translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>Revocar …</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Enrol …</source>
        <translation>Registrar …</translation>
    </message>
    <message>
        <source>Add station</source>
        <translation>Nueva estación</translation>
    </message>
    <message>
        <source>No station yet</source>
        <translation>Sin estaciones aún</translation>
    </message>
    <message>
        <source>Add the first one; a QR code shown here enrols it in a minute.</source>
        <translation>Agregue la primera; un QR que sale aquí la registra en un minuto.</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>Hora de {zone}</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Espera envío</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Anotados</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>and more than {number} others</source>
        <translation>y más de {number} otros</translation>
    </message>
    <message>
        <source>and one more</source>
        <translation>y uno más</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>y {number} más</translation>
    </message>
    <message>
        <source>undone later · {below}</source>
        <translation>anulado después · {below}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Fetching …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>The list did not come</source>
        <translation>La lista no llegó</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} en total</translation>
    </message>
    <message>
        <source>Sorted among the first {count}; scroll for more</source>
        <translation>Ordenado entre los primeros {count}; baje para ver más</translation>
    </message>
    <message>
        <source>The first {count}; scroll for more</source>
        <translation>Los primeros {count}; baje para ver más</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>TYPE</source>
        <translation>TECLAS</translation>
    </message>
    <message>
        <source>LOCK</source>
        <translation>SALIR</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>con sesión</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>nadie aquí</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>END</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>children packed</source>
        <translation>hijos empacados</translation>
    </message>
    <message>
        <source>parents full</source>
        <translation>padres llenos</translation>
    </message>
    <message>
        <source>parents closed short</source>
        <translation>padres incompletos</translation>
    </message>
    <message>
        <source>movements</source>
        <translation>movimientos</translation>
    </message>
    <message>
        <source>open bills</source>
        <translation>guías abiertas</translation>
    </message>
    <message>
        <source>open problems</source>
        <translation>problemas abiertos</translation>
    </message>
    <message>
        <source>Show webhooks</source>
        <translation>Ver webhooks</translation>
    </message>
    <message>
        <source>Movements per hour</source>
        <translation>Movimientos por hora</translation>
    </message>
    <message>
        <source>Nothing was scanned yet today.</source>
        <translation>Hoy aún no se escaneó nada.</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>No station yet</source>
        <translation>Sin estaciones aún</translation>
    </message>
    <message>
        <source>Add one under Stations; a QR code enrols it in a minute.</source>
        <translation>Agregue una en Estaciones; un QR la registra en un minuto.</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Problemas abiertos</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>Contradictory scans turn up here, with both sides.</source>
        <translation>Los escaneos contradictorios aparecen aquí, con ambos lados.</translation>
    </message>
    <message>
        <source>{day} · times in {zone}</source>
        <translation>{day} · hora de {zone}</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>Despachado</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Espera envío</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>WebhookFacts</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>{when} by {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Takes nothing since</source>
        <translation>No acepta nada desde</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation>Leído hasta</translation>
    </message>
</context>
<context>
    <name>WebhookForm</name>
    <message>
        <source>New webhook</source>
        <translation>Nuevo webhook</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Agregar webhook</translation>
    </message>
    <message>
        <source>The server calls the address for every later event ticked here.</source>
        <translation>El servidor llama a la dirección por cada evento futuro marcado aquí.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Everything at stations</source>
        <translation>Todo en las estaciones</translation>
    </message>
    <message>
        <source>Everything in the office</source>
        <translation>Todo en la oficina</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>IT allowed no host yet: ask them to set webhook_hosts.</source>
        <translation>Soporte aún no permitió ningún host: pida que definan webhook_hosts.</translation>
    </message>
    <message>
        <source>IT allowed: {hosts}; private networks: {networks}.</source>
        <translation>Soporte permitió: {hosts}; redes privadas: {networks}.</translation>
    </message>
    <message>
        <source>IT allowed: {hosts}. The address begins with https.</source>
        <translation>Soporte permitió: {hosts}. La dirección empieza por https.</translation>
    </message>
</context>
<context>
    <name>WebhooksPage</name>
    <message>
        <source>Integrations</source>
        <translation>Integraciones</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Agregar webhook</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Reenviar todos</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>Aún no hay webhooks</translation>
    </message>
    <message>
        <source>Another program can be told of what happens here, as it happens.</source>
        <translation>Se puede avisar a otro programa de lo que pasa aquí, cuando pasa.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonados</translation>
    </message>
    <message>
        <source>Nothing was given up</source>
        <translation>No se abandonó nada</translation>
    </message>
    <message>
        <source>What an address refuses for two hours turns up here, with the reason.</source>
        <translation>Lo que una dirección rechaza durante dos horas aparece aquí, con el motivo.</translation>
    </message>
    <message>
        <source>Where the server tells of events · times in {zone}</source>
        <translation>Dónde avisa el servidor de los eventos · horas de {zone}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Off: {name} is no admin now</source>
        <translation>Apagado: {name} ya no es admin</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Failing since {when}</source>
        <translation>Falla desde {when}</translation>
    </message>
    <message>
        <source>Again at {time}</source>
        <translation>De nuevo a las {time}</translation>
    </message>
    <message>
        <source>{why}, {when}</source>
        <translation>{why}, {when}</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Último fallo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Last try</source>
        <translation>Último intento</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>admin</name>
    <message>
        <source>Take {code} out of its parent</source>
        <translation>Sacar {code} de su padre</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>The parent is open again and can be filled up.</source>
        <translation>El padre se reabrió y se puede llenar.</translation>
    </message>
    <message>
        <source>Take {code} out of use</source>
        <translation>Dar de baja {code}</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Dar de baja</translation>
    </message>
    <message>
        <source>For good: its label is lost, damaged or printed twice. Every later scan of it is refused.</source>
        <translation>Para siempre: etiqueta perdida, dañada o impresa dos veces. Todo escaneo posterior se rechaza.</translation>
    </message>
    <message>
        <source>{when}, {where}</source>
        <translation>{when}, {where}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Undone: {reason}</source>
        <translation>Anulado: {reason}</translation>
    </message>
    <message>
        <source>It is back where it was.</source>
        <translation>Está otra vez donde estaba.</translation>
    </message>
    <message>
        <source>Done, and kept in the history.</source>
        <translation>Hecho; queda en el historial.</translation>
    </message>
    <message>
        <source>The bill was changed.</source>
        <translation>La guía se cambió.</translation>
    </message>
    <message>
        <source>The bill says again what it said.</source>
        <translation>La guía dice otra vez lo que decía.</translation>
    </message>
    <message>
        <source>Reopen {number}</source>
        <translation>Reabrir {number}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Parents can be linked and removed again until it is closed.</source>
        <translation>Se pueden asignar y quitar padres hasta que se cierre.</translation>
    </message>
    <message>
        <source>The bill is open again.</source>
        <translation>La guía se reabrió.</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>Cancelar {number}</translation>
    </message>
    <message>
        <source>Cancel bill</source>
        <translation>Cancelar guía</translation>
    </message>
    <message>
        <source>Its parents are free for other bills. This can&apos;t be undone.</source>
        <translation>Sus padres quedan libres para otras guías. Es definitivo.</translation>
    </message>
    <message>
        <source>The bill was cancelled; its parents are free.</source>
        <translation>La guía se canceló; sus padres quedan libres.</translation>
    </message>
    <message>
        <source>The bill is closed again.</source>
        <translation>La guía está cerrada otra vez.</translation>
    </message>
    <message>
        <source>The bill is closed. Print it for the driver.</source>
        <translation>La guía está cerrada. Imprímala para el chofer.</translation>
    </message>
    <message>
        <source>{code} is off the bill.</source>
        <translation>{code} salió de la guía.</translation>
    </message>
    <message>
        <source>It is on the bill again.</source>
        <translation>Está de nuevo en la guía.</translation>
    </message>
    <message>
        <source>Link parents to {number}</source>
        <translation>Asignar padres a {number}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Parents on no bill, the last closed first. Each click chooses one.</source>
        <translation>Padres sin guía, primero el último cerrado. Cada clic elige uno.</translation>
    </message>
    <message>
        <source>No parent fits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>It may be on a bill already: look it up under Bags.</source>
        <translation>Quizá ya está en una guía: búsquelo en Sacos.</translation>
    </message>
    <message>
        <source>{code}: {words}</source>
        <translation>{code}: {words}</translation>
    </message>
    <message>
        <source>{count} parents are off the bill.</source>
        <translation>{count} padres ya no están en la guía.</translation>
    </message>
    <message>
        <source>{count} parents linked.</source>
        <translation>{count} padres asignados.</translation>
    </message>
    <message>
        <source>{count} parents linked; {incomplete} are not full.</source>
        <translation>{count} padres asignados; {incomplete} no están llenos.</translation>
    </message>
    <message>
        <source>Fetching the report …</source>
        <translation>Cargando el reporte …</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was left.</source>
        <translation>La exportación se canceló; no quedó archivo.</translation>
    </message>
    <message>
        <source>Writing the report: {size} kB so far</source>
        <translation>Escribiendo el reporte: van {size} kB</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado: {file}.</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Leyendo {file} …</translation>
    </message>
    <message>
        <source>{count} rows read and sent</source>
        <translation>{count} filas leídas y enviadas</translation>
    </message>
    <message>
        <source>{count} of {all} rows checked</source>
        <translation>{count} de {all} filas revisadas</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Revisando …</translation>
    </message>
    <message>
        <source>Columns that mean nothing here were left out: {names}.</source>
        <translation>Se omitieron columnas sin uso aquí: {names}.</translation>
    </message>
    <message>
        <source>Refused rows are left out. Save them, correct them, import them later.</source>
        <translation>Las filas rechazadas se omiten. Guárdelas, corríjalas e impórtelas después.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing is left of it.</source>
        <translation>La importación se canceló; no quedó nada.</translation>
    </message>
    <message>
        <source>{count} of {all} rows imported; stations go on meanwhile</source>
        <translation>{count} de {all} filas importadas; las estaciones siguen mientras tanto</translation>
    </message>
    <message>
        <source>Imported: {created} new, {changed} changed.</source>
        <translation>Importado: {created} nuevas, {changed} cambiadas.</translation>
    </message>
    <message>
        <source>Refused, as it was otherwise by then: {count}.</source>
        <translation>Rechazadas, porque para entonces ya era de otro modo: {count}.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se importó nada.</translation>
    </message>
    <message>
        <source>Excel and CSV (*.xlsx *.csv *.txt)</source>
        <translation>Excel y CSV (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Elegir archivo a importar</translation>
    </message>
    <message>
        <source>Save an empty file with the columns</source>
        <translation>Guardar un archivo vacío con las columnas</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Guardar filas rechazadas</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Guardar etiquetas</translation>
    </message>
    <message>
        <source>Drawing the labels and reading each back: {part} of {parts}</source>
        <translation>Dibujando y releyendo cada etiqueta: {part} de {parts}</translation>
    </message>
    <message>
        <source>Cancelled; no file was left. The print stays recorded.</source>
        <translation>Cancelado; no quedó archivo. La impresión queda anotada.</translation>
    </message>
    <message>
        <source>Save the control cards</source>
        <translation>Guardar tarjetas de control</translation>
    </message>
    <message>
        <source>Linked.</source>
        <translation>Asignado.</translation>
    </message>
    <message>
        <source>Not linked: {codes}.</source>
        <translation>Sin vincular: {codes}.</translation>
    </message>
    <message>
        <source>Save the movements as CSV</source>
        <translation>Guardar movimientos en CSV</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} se guardó.</translation>
    </message>
    <message>
        <source>{name} can&apos;t sign in any more. What they did stays.</source>
        <translation>{name} ya no puede entrar. Lo que hizo se conserva.</translation>
    </message>
    <message>
        <source>{name} can sign in again.</source>
        <translation>{name} puede entrar otra vez.</translation>
    </message>
    <message>
        <source>Print this card now: it is shown only once. A badge made before it no longer works.</source>
        <translation>Imprima ya esta tarjeta: se muestra una sola vez. Un carné anterior ya no sirve.</translation>
    </message>
    <message>
        <source>Making the PDF …</source>
        <translation>Creando el PDF …</translation>
    </message>
    <message>
        <source>{name} is open in the viewer: print it from there.</source>
        <translation>{name} está abierto en el visor: imprímalo desde allí.</translation>
    </message>
    <message>
        <source>No program for PDF is installed. Save the file instead.</source>
        <translation>No hay programa para PDF. Guarde el archivo.</translation>
    </message>
    <message>
        <source>Save the bill</source>
        <translation>Guardar guía</translation>
    </message>
    <message>
        <source>Making the file …</source>
        <translation>Creando el archivo …</translation>
    </message>
    <message>
        <source>Fetching the whole list …</source>
        <translation>Cargando toda la lista …</translation>
    </message>
    <message>
        <source>Decided, and kept in the history.</source>
        <translation>Decidido; queda en el historial.</translation>
    </message>
    <message>
        <source>The link is copied: “Open a link …” under Reports takes it.</source>
        <translation>Enlace copiado: ábralo con “Abrir enlace …” en Reportes.</translation>
    </message>
    <message>
        <source>Saved: it stands under Reports.</source>
        <translation>Guardado: está en Reportes.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar reporte</translation>
    </message>
    <message>
        <source>Save the daily summary</source>
        <translation>Guardar resumen diario</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado: {name}.</translation>
    </message>
    <message>
        <source>{name} is saved again.</source>
        <translation>{name} se guardó otra vez.</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} se eliminó.</translation>
    </message>
    <message>
        <source>Start the station program on its PC and let its camera or scanner read this code. It works once, until {when}.</source>
        <translation>Inicie el programa de estación en su PC y lea este código con su cámara o escáner. Sirve una vez, hasta {when}.</translation>
    </message>
    <message>
        <source>Enrol {name}</source>
        <translation>Registrar {name}</translation>
    </message>
    <message>
        <source>Token of {name}</source>
        <translation>Token de {name}</translation>
    </message>
    <message>
        <source>The program shows it with every question it asks.</source>
        <translation>El programa lo muestra con cada pregunta.</translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation>Revocar {name}</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Its token stops working at once and for good. What it did stays. To let it in again, make a new token under another name.</source>
        <translation>Su token deja de valer enseguida y para siempre. Lo que hizo queda. Para admitirlo de nuevo, cree otro token con otro nombre.</translation>
    </message>
    <message>
        <source>Its token stops working at once. What it still sends is kept apart until you release it. Nothing that it scanned is lost.</source>
        <translation>Su clave deja de servir ya mismo. Lo que aún envíe se guarda aparte hasta que la libere. No se pierde nada de lo escaneado.</translation>
    </message>
    <message>
        <source>{name} was revoked.</source>
        <translation>{name} se revocó.</translation>
    </message>
    <message>
        <source>{name} may work again.</source>
        <translation>{name} ya puede trabajar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>To {place}</source>
        <translation>A {place}</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>Tarjetas de control</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Reporte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Aún no pasó nada</translation>
    </message>
    <message>
        <source>Every scan and every act at the console is listed here.</source>
        <translation>Aquí sale cada escaneo y cada acción en la consola.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Station / server clock</source>
        <translation>Reloj estación / servidor</translation>
    </message>
    <message>
        <source>{words} · picture</source>
        <translation>{words} · foto</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>Sacos</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reportes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integraciones</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>hace {count} min</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>hace {count} h</translation>
    </message>
    <message>
        <source>{count} d ago</source>
        <translation>hace {count} d</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{count} scans</source>
        <translation>{count} escaneos</translation>
    </message>
    <message>
        <source>{count} scans, oldest {ago}</source>
        <translation>{count} escaneos, desde {ago}</translation>
    </message>
    <message>
        <source>{words} (undone later)</source>
        <translation>{words} (anulado después)</translation>
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
        <translation>Despachado a {place}</translation>
    </message>
    <message>
        <source>{bag} packed into {parent}</source>
        <translation>{bag} empacado en {parent}</translation>
    </message>
    <message>
        <source>{bag} taken out</source>
        <translation>{bag} sacado</translation>
    </message>
    <message>
        <source>{bag} moved over into {parent}</source>
        <translation>{bag} movido a {parent}</translation>
    </message>
    <message>
        <source>{bag} linked to the bill</source>
        <translation>{bag} asignado a la guía</translation>
    </message>
    <message>
        <source>{bag} taken off the bill</source>
        <translation>{bag} quitado de la guía</translation>
    </message>
    <message>
        <source>Opened for packing</source>
        <translation>Abierto para empacar</translation>
    </message>
    <message>
        <source>Child packed</source>
        <translation>Hijo empacado</translation>
    </message>
    <message>
        <source>Child taken out</source>
        <translation>Hijo sacado</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Last scan undone</source>
        <translation>Último escaneo anulado</translation>
    </message>
    <message>
        <source>Scan refused at the station</source>
        <translation>Escaneo rechazado en la estación</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>Despachado</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Bill created</source>
        <translation>Guía creada</translation>
    </message>
    <message>
        <source>Bill changed</source>
        <translation>Guía cambiada</translation>
    </message>
    <message>
        <source>Linked to a bill</source>
        <translation>Asignado a guía</translation>
    </message>
    <message>
        <source>Taken off a bill</source>
        <translation>Quitado de guía</translation>
    </message>
    <message>
        <source>Bill closed</source>
        <translation>Guía cerrada</translation>
    </message>
    <message>
        <source>Bill reopened</source>
        <translation>Guía reabierta</translation>
    </message>
    <message>
        <source>Bill cancelled</source>
        <translation>Guía cancelada</translation>
    </message>
    <message>
        <source>Child moved over</source>
        <translation>Hijo movido</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>Problem decided</source>
        <translation>Problema decidido</translation>
    </message>
    <message>
        <source>Parents with children</source>
        <translation>Padres con hijos</translation>
    </message>
    <message>
        <source>Bills with parents</source>
        <translation>Guías con padres</translation>
    </message>
    <message>
        <source>One row per child; a parent without children has a row of its own.</source>
        <translation>Una fila por hijo; un padre sin hijos tiene su propia fila.</translation>
    </message>
    <message>
        <source>One row per parent; a bill&apos;s first row says its customer, destination and so on.</source>
        <translation>Una fila por padre; la primera fila de una guía dice cliente, destino, etc.</translation>
    </message>
    <message>
        <source>One row per person; role is employee or admin. Badges and PINs follow.</source>
        <translation>Una fila por persona; el rol es employee o admin. Carnés y PIN van después.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin revisar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Ya está así</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>The file can&apos;t be read ({fault}). Save it again as Excel or CSV.</source>
        <translation>No se puede leer el archivo ({fault}). Guárdelo otra vez como Excel o CSV.</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls) or has a password. Save it as .xlsx.</source>
        <translation>Es un Excel antiguo (.xls) o tiene contraseña. Guárdelo como .xlsx.</translation>
    </message>
    <message>
        <source>There is nothing in {file}.</source>
        <translation>No hay nada en {file}.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {most} MB. Split it into several.</source>
        <translation>El archivo ocupa más de {most} MB al abrirse. Divídalo en varios.</translation>
    </message>
    <message>
        <source>Row {row} is not in UTF-8. In Excel, save it as “CSV UTF-8”.</source>
        <translation>La fila {row} no está en UTF-8. En Excel, guárdelo como “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>The cells {cells} are merged. Split them, so that each row has its own.</source>
        <translation>Las celdas {cells} están combinadas. Sepárelas para que cada fila tenga la suya.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: a formula. Replace the formulas by their values first.</source>
        <translation>Fila {row}, columna {column}: una fórmula. Reemplace antes las fórmulas por valores.</translation>
    </message>
    <message>
        <source>Row {row} has no column called “{column}”. It holds the columns&apos; names.</source>
        <translation>La fila {row} no tiene la columna “{column}”. Contiene los nombres de columnas.</translation>
    </message>
    <message>
        <source>Row {row}: there are two columns “{column}”.</source>
        <translation>Fila {row}: hay dos columnas “{column}”.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: more than {most} characters.</source>
        <translation>Fila {row}, columna {column}: más de {most} caracteres.</translation>
    </message>
    <message>
        <source>This cell is empty.</source>
        <translation>Esta celda está vacía.</translation>
    </message>
    <message>
        <source>Nothing is known of such a column.</source>
        <translation>No se conoce esa columna.</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>El texto supera {most} caracteres.</translation>
    </message>
    <message>
        <source>“{text}” is no number from 0 to 100,000.</source>
        <translation>“{text}” no es un número de 0 a 100,000.</translation>
    </message>
    <message>
        <source>“{text}” is no role: employee or admin.</source>
        <translation>“{text}” no es un rol: employee o admin.</translation>
    </message>
    <message>
        <source>{bag} is a parent bag; a child is wanted here.</source>
        <translation>{bag} es un saco padre; aquí va un hijo.</translation>
    </message>
    <message>
        <source>The same as row {row}.</source>
        <translation>Igual que la fila {row}.</translation>
    </message>
    <message>
        <source>“{text}” is not what row {row} says of the same bill.</source>
        <translation>“{text}” no es lo que dice la fila {row} de la misma guía.</translation>
    </message>
    <message>
        <source>An admin&apos;s rights are taken under People, not by a file.</source>
        <translation>Los permisos de admin se quitan en Personas, no por archivo.</translation>
    </message>
    <message>
        <source>The server knows nothing of this import any more.</source>
        <translation>El servidor ya no conoce esta importación.</translation>
    </message>
    <message>
        <source>This import is done. Begin another one.</source>
        <translation>Esta importación ya se hizo. Inicie otra.</translation>
    </message>
    <message>
        <source>That is more than {most} rows. Split the file into several.</source>
        <translation>Son más de {most} filas. Divida el archivo en varios.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>No hay nada nuevo en este archivo.</translation>
    </message>
    <message>
        <source>Not every row is checked yet. Check it again.</source>
        <translation>Aún faltan filas por revisar. Revíselo otra vez.</translation>
    </message>
    <message>
        <source>Something changed since the check, at row {row} or soon after. Nothing was imported: check it again.</source>
        <translation>Algo cambió desde la revisión, en la fila {row} o poco después. No se importó nada: revíselo otra vez.</translation>
    </message>
    <message>
        <source>Parents with their children</source>
        <translation>Padres con sus hijos</translation>
    </message>
    <message>
        <source>Parents only</source>
        <translation>Solo padres</translation>
    </message>
    <message>
        <source>Children only</source>
        <translation>Solo hijos</translation>
    </message>
    <message>
        <source>Roll, {size}</source>
        <translation>Rollo, {size}</translation>
    </message>
    <message>
        <source>{page}, {grid} labels of {size}</source>
        <translation>{page}, {grid} etiquetas de {size}</translation>
    </message>
    <message>
        <source>That makes {labels} labels; {most} is the most at once. Ask for fewer.</source>
        <translation>Son {labels} etiquetas; el máximo a la vez es {most}. Pida menos.</translation>
    </message>
    <message>
        <source>There are not {count} free numbers left from there. Start lower.</source>
        <translation>No quedan {count} números libres desde ahí. Empiece más abajo.</translation>
    </message>
    <message>
        <source>The server does not know these labels.</source>
        <translation>El servidor no conoce estas etiquetas.</translation>
    </message>
    <message>
        <source>There are only {labels} labels. Choose from 1 to {labels}.</source>
        <translation>Solo hay {labels} etiquetas. Elija de 1 a {labels}.</translation>
    </message>
    <message>
        <source>A printed code could not be read back, so nothing was saved. Tell IT.</source>
        <translation>Un código impreso no se pudo releer, así que no se guardó nada. Avise a soporte.</translation>
    </message>
    <message>
        <source>The code of {card} could not be read back, so nothing was saved. Tell IT.</source>
        <translation>El código de {card} no se pudo releer, así que no se guardó nada. Avise a soporte.</translation>
    </message>
    <message>
        <source>The server could not make the document. Try again; if it stays so, tell IT.</source>
        <translation>El servidor no pudo crear el documento. Reintente; si sigue igual, avise a soporte.</translation>
    </message>
    <message>
        <source>There is no label format for this. Look at the site&apos;s formats.</source>
        <translation>No hay formato de etiqueta para esto. Vea los formatos del sitio.</translation>
    </message>
    <message>
        <source>Parents of this format hold {count} children each. Choose that number.</source>
        <translation>Los padres de este formato llevan {count} hijos. Elija ese número.</translation>
    </message>
    <message>
        <source>“{text}” would not read as a bag. Check the lot and the label format.</source>
        <translation>“{text}” no se leería como saco. Revise el lote y el formato.</translation>
    </message>
    <message>
        <source>The server does not know this paper.</source>
        <translation>El servidor no conoce este papel.</translation>
    </message>
    <message>
        <source>Some of these were printed before. Say why they are printed again.</source>
        <translation>Algunas ya se imprimieron. Diga por qué se imprimen otra vez.</translation>
    </message>
    <message>
        <source>Its scan was undone at the station.</source>
        <translation>Su escaneo se deshizo en la estación.</translation>
    </message>
    <message>
        <source>Settled already: {decision}.</source>
        <translation>Ya resuelto: {decision}.</translation>
    </message>
    <message>
        <source>It is no child in another parent.</source>
        <translation>No es un hijo en otro padre.</translation>
    </message>
    <message>
        <source>The server can&apos;t read it, so it can&apos;t count.</source>
        <translation>El servidor no puede leerlo, así que no puede contar.</translation>
    </message>
    <message>
        <source>It was judged already, and contradicts something.</source>
        <translation>Ya se juzgó, y contradice algo.</translation>
    </message>
    <message>
        <source>The server does not offer this here.</source>
        <translation>El servidor no ofrece esto aquí.</translation>
    </message>
    <message>
        <source>&amp;Keep as it stands</source>
        <translation>&amp;Dejar como está</translation>
    </message>
    <message>
        <source>What was there first stays. The other scan stays on record.</source>
        <translation>Vale lo que estaba primero. El otro escaneo queda anotado.</translation>
    </message>
    <message>
        <source>&amp;Move over</source>
        <translation>&amp;Mover</translation>
    </message>
    <message>
        <source>The child goes into the other parent. Both are recounted.</source>
        <translation>El hijo pasa al otro padre. Se recuentan ambos.</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>De&amp;scartar</translation>
    </message>
    <message>
        <source>Nothing changes; this scan meant nothing.</source>
        <translation>Nada cambia; este escaneo no vale.</translation>
    </message>
    <message>
        <source>&amp;Let it count</source>
        <translation>&amp;Contarlo</translation>
    </message>
    <message>
        <source>The scan counts from now on, as if it had just been made.</source>
        <translation>El escaneo cuenta desde ahora, como si se acabara de hacer.</translation>
    </message>
    <message>
        <source>Child is in another parent</source>
        <translation>El hijo está en otro padre</translation>
    </message>
    <message>
        <source>Two labels give one parent two counts</source>
        <translation>Dos etiquetas dan dos cantidades a un padre</translation>
    </message>
    <message>
        <source>A bag out of use was scanned</source>
        <translation>Se escaneó un saco de baja</translation>
    </message>
    <message>
        <source>Packed into a parent that was closed short</source>
        <translation>Empacado en un padre cerrado incompleto</translation>
    </message>
    <message>
        <source>Packed into a full parent</source>
        <translation>Empacado en un padre lleno</translation>
    </message>
    <message>
        <source>Packed into a parent that had left</source>
        <translation>Empacado en un padre que ya salió</translation>
    </message>
    <message>
        <source>Changed a parent on a closed bill</source>
        <translation>Cambió un padre en una guía cerrada</translation>
    </message>
    <message>
        <source>Dispatched twice, to two places</source>
        <translation>Despachado dos veces, a dos lugares</translation>
    </message>
    <message>
        <source>Dispatched to where it already was</source>
        <translation>Despachado adonde ya estaba</translation>
    </message>
    <message>
        <source>A packed child was moved alone</source>
        <translation>Un hijo empacado se movió solo</translation>
    </message>
    <message>
        <source>Undo found nothing to take back</source>
        <translation>No había nada que anular</translation>
    </message>
    <message>
        <source>Undone more than an hour later</source>
        <translation>Anulado más de una hora después</translation>
    </message>
    <message>
        <source>Undone, but something rests on it</source>
        <translation>Anulado, pero algo depende de ello</translation>
    </message>
    <message>
        <source>Sent by a revoked station</source>
        <translation>De una estación revocada</translation>
    </message>
    <message>
        <source>Arrived in a form the server can&apos;t read</source>
        <translation>Llegó en una forma que el servidor no lee</translation>
    </message>
    <message>
        <source>{words} Its number for IT: {number}</source>
        <translation>{words} Su número para soporte: {number}</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and that the server is running, then try again.</source>
        <translation>No hay conexión con el servidor. Revise la red y que el servidor funcione, y reintente.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Try again in a moment.</source>
        <translation>El servidor tardó demasiado. Reintente en un momento.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>El servidor está ocupado. Reintente en un momento.</translation>
    </message>
    <message>
        <source>The server had a fault of its own. Try again; if it stays so, tell IT.</source>
        <translation>El servidor tuvo una falla propia. Reintente; si sigue igual, avise a soporte.</translation>
    </message>
    <message>
        <source>Something else answered in the server&apos;s place. Check the address, and whether this network asks you to sign in first.</source>
        <translation>Respondió otra cosa en lugar del servidor. Revise la dirección, y si esta red pide antes una contraseña.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not one that this computer trusts. Ask IT for the site&apos;s certificate file.</source>
        <translation>Esta computadora no confía en el certificado del servidor. Pida a soporte el archivo de certificado del sitio.</translation>
    </message>
    <message>
        <source>This is no server address. It looks like https://server.example.</source>
        <translation>No es una dirección de servidor. Es como https://server.example.</translation>
    </message>
    <message>
        <source>Passwords travel only over https. Type the address with https://.</source>
        <translation>Las contraseñas viajan solo por https. Escriba la dirección con https://.</translation>
    </message>
    <message>
        <source>The file could not be written: {fault}. Choose another place.</source>
        <translation>No se pudo escribir el archivo: {fault}. Elija otro sitio.</translation>
    </message>
    <message>
        <source>Something in the form does not fit. Check it.</source>
        <translation>Algo en el formulario no es válido. Revíselo.</translation>
    </message>
    <message>
        <source>A number is too large. Check the form.</source>
        <translation>Un número es muy grande. Revíselo.</translation>
    </message>
    <message>
        <source>The text holds signs that can&apos;t be kept.</source>
        <translation>El texto tiene signos que no se pueden guardar.</translation>
    </message>
    <message>
        <source>Name, password or code is not right. Check Caps Lock and type it again.</source>
        <translation>Nombre, contraseña o código incorrecto. Revise Bloq Mayús y escriba otra vez.</translation>
    </message>
    <message>
        <source>Type the six-digit code that your phone shows now.</source>
        <translation>Escriba el código de seis dígitos que muestra su teléfono.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a few minutes, then try again.</source>
        <translation>Muchos intentos fallidos. Espere unos minutos y reintente.</translation>
    </message>
    <message>
        <source>This password is on every guesser&apos;s list. Choose three or four odd words.</source>
        <translation>Esta contraseña es muy conocida. Elija tres o cuatro palabras raras.</translation>
    </message>
    <message>
        <source>The password holds your name. Choose three or four odd words.</source>
        <translation>La contraseña lleva su nombre. Elija tres o cuatro palabras raras.</translation>
    </message>
    <message>
        <source>A password has at least 12 characters.</source>
        <translation>La contraseña lleva al menos 12 caracteres.</translation>
    </message>
    <message>
        <source>This is the old password. Choose another one.</source>
        <translation>Es la contraseña anterior. Elija otra.</translation>
    </message>
    <message>
        <source>The old password is not right.</source>
        <translation>Contraseña anterior incorrecta.</translation>
    </message>
    <message>
        <source>Choose a password of your own first.</source>
        <translation>Elija primero una contraseña propia.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Su sesión terminó. Entre otra vez.</translation>
    </message>
    <message>
        <source>Only admins may do this.</source>
        <translation>Solo para admins.</translation>
    </message>
    <message>
        <source>This person is disabled. Ask another admin.</source>
        <translation>Persona inactiva. Pida ayuda a otro admin.</translation>
    </message>
    <message>
        <source>There is a bill with this number already. Choose another one.</source>
        <translation>Ya hay una guía con este número. Elija otro.</translation>
    </message>
    <message>
        <source>Nothing is on this bill yet. Link a parent, then close it.</source>
        <translation>Aún no hay nada en esta guía. Asigne un padre y luego ciérrela.</translation>
    </message>
    <message>
        <source>The bill is closed. Reopen it with a reason to change what is on it.</source>
        <translation>La guía está cerrada. Reábrala con un motivo para cambiar su contenido.</translation>
    </message>
    <message>
        <source>Somebody else changed the same field meanwhile, to “{now}”. Press Save again to have yours instead.</source>
        <translation>Mientras tanto, otra persona cambió el mismo campo a “{now}”. Pulse Guardar otra vez para dejar lo suyo.</translation>
    </message>
    <message>
        <source>Somebody else changed it again meanwhile, to “{now}”. It stays so.</source>
        <translation>Mientras tanto, otra persona volvió a cambiarlo a “{now}”. Se queda así.</translation>
    </message>
    <message>
        <source>Somebody else is changing this at this moment. Wait a little, then try again.</source>
        <translation>Otra persona está cambiando esto en este momento. Espere un poco e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The bill was cancelled. Make a new one.</source>
        <translation>La guía se canceló. Cree otra.</translation>
    </message>
    <message>
        <source>The bill is cancelled already.</source>
        <translation>La guía ya está cancelada.</translation>
    </message>
    <message>
        <source>The bill is not closed, so there is nothing to reopen.</source>
        <translation>La guía no está cerrada; no hay nada que reabrir.</translation>
    </message>
    <message>
        <source>The server does not know this bill.</source>
        <translation>El servidor no conoce esta guía.</translation>
    </message>
    <message>
        <source>This parent is on bill {bill}. Take it off there first, then link it.</source>
        <translation>Este padre está en la guía {bill}. Quítelo de ahí y luego asígnelo.</translation>
    </message>
    <message>
        <source>A split leaves at least one parent on {bill}. Choose fewer.</source>
        <translation>Al dividir queda al menos un padre en {bill}. Elija menos.</translation>
    </message>
    <message>
        <source>This parent is on this bill already.</source>
        <translation>Este padre ya está en esta guía.</translation>
    </message>
    <message>
        <source>This parent is not on this bill.</source>
        <translation>Este padre no está en esta guía.</translation>
    </message>
    <message>
        <source>This is a child bag. Only parents go on a bill.</source>
        <translation>Es un saco hijo. En una guía solo van padres.</translation>
    </message>
    <message>
        <source>Linked, but it is not full: {packed} of {count} children.</source>
        <translation>Asignado, pero no está lleno: {packed} de {count} hijos.</translation>
    </message>
    <message>
        <source>No bag with this code was ever scanned. Check the label.</source>
        <translation>Nunca se escaneó un saco con este código. Revise la etiqueta.</translation>
    </message>
    <message>
        <source>No picture of this scan is kept.</source>
        <translation>No hay foto de este escaneo.</translation>
    </message>
    <message>
        <source>The child is in {parent}, packed by {person} at {location}.</source>
        <translation>El hijo está en {parent}; lo empacó {person} en {location}.</translation>
    </message>
    <message>
        <source>The parent is full. Take a child out first.</source>
        <translation>El padre está lleno. Saque antes un hijo.</translation>
    </message>
    <message>
        <source>The parent was closed short. Choose another one.</source>
        <translation>El padre se cerró incompleto. Elija otro.</translation>
    </message>
    <message>
        <source>There are still {packed} children in it. Take them out first.</source>
        <translation>Todavía tiene {packed} hijos. Sáquelos primero.</translation>
    </message>
    <message>
        <source>Somebody decided this meanwhile. Refresh to see how.</source>
        <translation>Alguien ya lo decidió. Actualice para ver cómo.</translation>
    </message>
    <message>
        <source>This bag is out of use already.</source>
        <translation>Este saco ya está de baja.</translation>
    </message>
    <message>
        <source>This can&apos;t be moved over. Keep it as it stands, or dismiss it.</source>
        <translation>No se puede mover. Déjelo como está, o descártelo.</translation>
    </message>
    <message>
        <source>The server does not know this problem.</source>
        <translation>El servidor no conoce este problema.</translation>
    </message>
    <message>
        <source>The server can&apos;t read this, so it can&apos;t count. Keep it, or dismiss it.</source>
        <translation>El servidor no puede leerlo, así que no puede contar. Déjelo, o descártelo.</translation>
    </message>
    <message>
        <source>It was sent by a station that was revoked.</source>
        <translation>Lo envió una estación revocada.</translation>
    </message>
    <message>
        <source>The server can&apos;t read what was sent. It is kept.</source>
        <translation>El servidor no puede leer lo enviado. Se conserva.</translation>
    </message>
    <message>
        <source>This is the last admin. Make another one first.</source>
        <translation>Es el último admin. Nombre antes a otro.</translation>
    </message>
    <message>
        <source>Nobody can demote or disable themselves. Ask another admin to do it.</source>
        <translation>Nadie puede quitarse permisos ni desactivarse. Pídalo a otro admin.</translation>
    </message>
    <message>
        <source>Somebody has this name already. Add an initial.</source>
        <translation>Ya hay alguien con este nombre. Agregue una inicial.</translation>
    </message>
    <message>
        <source>A person has a name. Type it.</source>
        <translation>Falta el nombre de la persona.</translation>
    </message>
    <message>
        <source>The server does not know this person.</source>
        <translation>El servidor no conoce a esta persona.</translation>
    </message>
    <message>
        <source>A station has this name already. Choose another one.</source>
        <translation>Ya hay una estación con este nombre. Elija otro.</translation>
    </message>
    <message>
        <source>A station has a name. Type it.</source>
        <translation>Falta el nombre de la estación.</translation>
    </message>
    <message>
        <source>A station stays at its place. Add another station there.</source>
        <translation>Una estación no cambia de lugar. Agregue otra allá.</translation>
    </message>
    <message>
        <source>The server does not know this station.</source>
        <translation>El servidor no conoce esta estación.</translation>
    </message>
    <message>
        <source>A place has this code already. Choose another one.</source>
        <translation>Ya hay un lugar con este código. Elija otro.</translation>
    </message>
    <message>
        <source>The server does not know this place.</source>
        <translation>El servidor no conoce este lugar.</translation>
    </message>
    <message>
        <source>A label format has this name already. Choose another one.</source>
        <translation>Ya hay un formato de etiqueta con este nombre. Elija otro.</translation>
    </message>
    <message>
        <source>“{text}” would read as {found}, and is to read as {expected}. Correct the formats.</source>
        <translation>“{text}” se leería como {found}, y debe leerse como {expected}. Corrija los formatos.</translation>
    </message>
    <message>
        <source>This time zone is not known. It looks like Asia/Kolkata.</source>
        <translation>No se conoce esta zona horaria. Es como Asia/Kolkata.</translation>
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
        <translation>Empaque</translation>
    </message>
    <message>
        <source>Movements and stock</source>
        <translation>Movimientos y stock</translation>
    </message>
    <message>
        <source>Parents and bills</source>
        <translation>Padres y guías</translation>
    </message>
    <message>
        <source>Scans and labels</source>
        <translation>Escaneos y etiquetas</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>How much each place packed, day by day</source>
        <translation>Cuánto empacó cada lugar, día por día</translation>
    </message>
    <message>
        <source>When the lines run, and when they stand</source>
        <translation>Cuándo trabajan las líneas y cuándo paran</translation>
    </message>
    <message>
        <source>Which station packed how much, and how fast</source>
        <translation>Qué estación empacó cuánto, y qué tan rápido</translation>
    </message>
    <message>
        <source>Who packed how much, and the time per child</source>
        <translation>Quién empacó cuánto, y el tiempo por hijo</translation>
    </message>
    <message>
        <source>Every receipt, dispatch, check and return</source>
        <translation>Cada recepción, despacho, revisión y devolución</translation>
    </message>
    <message>
        <source>What each place holds, now or at a moment in the past</source>
        <translation>Lo que tiene cada lugar, ahora o en un momento pasado</translation>
    </message>
    <message>
        <source>Dispatched, and not received anywhere yet</source>
        <translation>Despachado, y aún sin recibir en ningún lugar</translation>
    </message>
    <message>
        <source>Received, though nobody dispatched it</source>
        <translation>Recibido, aunque nadie lo despachó</translation>
    </message>
    <message>
        <source>Parents that hold fewer children than their label says</source>
        <translation>Padres con menos hijos de los que dice su etiqueta</translation>
    </message>
    <message>
        <source>Children scanned into a parent that was full</source>
        <translation>Hijos escaneados en un padre que estaba lleno</translation>
    </message>
    <message>
        <source>Closed parents that are on no bill</source>
        <translation>Padres cerrados sin guía</translation>
    </message>
    <message>
        <source>Parents on a bill that did not arrive where it goes</source>
        <translation>Padres en una guía que no llegaron a su destino</translation>
    </message>
    <message>
        <source>A poor camera or a new hand: refused and undone scans</source>
        <translation>Mala cámara o persona nueva: escaneos rechazados y anulados</translation>
    </message>
    <message>
        <source>A bad print run: which thousand of labels makes trouble</source>
        <translation>Mala impresión: qué millar de etiquetas da problemas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>{decision}: {count} of {of}</source>
        <translation>{decision}: {count} de {of}</translation>
    </message>
    <message>
        <source>Decide {count}</source>
        <translation>Decidir {count}</translation>
    </message>
    <message>
        <source>These can&apos;t take it, and stay as they are</source>
        <translation>Con estos no se puede, y quedan como están</translation>
    </message>
    <message>
        <source>Not everything was decided</source>
        <translation>No se decidió todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Padre</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Hijo</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Suelto</translation>
    </message>
    <message>
        <source>The server does not know this report.</source>
        <translation>El servidor no conoce este reporte.</translation>
    </message>
    <message>
        <source>This is no link to a report. It begins with tracetrack:report/.</source>
        <translation>No es un enlace de reporte. Empieza con tracetrack:report/.</translation>
    </message>
    <message>
        <source>This saved report is gone. Save it again.</source>
        <translation>Ya no existe este reporte. Guárdelo otra vez.</translation>
    </message>
    <message>
        <source>You keep as many saved reports as there can be. Delete one first.</source>
        <translation>Ya tiene el máximo de reportes guardados. Borre uno primero.</translation>
    </message>
    <message>
        <source>The first day comes after the last. Swap them.</source>
        <translation>El primer día es posterior al último. Inviértalos.</translation>
    </message>
    <message>
        <source>The first label number is higher than the last. Swap them.</source>
        <translation>La primera etiqueta es mayor que la última. Inviértalas.</translation>
    </message>
    <message>
        <source>That is too long for paper. Narrow it down, or save it as Excel or CSV.</source>
        <translation>Es muy largo para papel. Redúzcalo, o guárdelo como Excel o CSV.</translation>
    </message>
    <message>
        <source>That is too many days at once. Choose fewer.</source>
        <translation>Son demasiados días a la vez. Elija menos.</translation>
    </message>
    <message>
        <source>The server does not know this scan.</source>
        <translation>El servidor no conoce este escaneo.</translation>
    </message>
    <message>
        <source>A value is out of range. Check the form.</source>
        <translation>Valor fuera de rango. Revise el formulario.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Not known to this version</source>
        <translation>Desconocido en esta versión</translation>
    </message>
    <message>
        <source>{kind} {number}, series {series}</source>
        <translation>{kind} {number}, serie {series}</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>Guía {number}</translation>
    </message>
    <message>
        <source>Part of the code</source>
        <translation>Parte del código</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>Lote {lot}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not enrolled yet</source>
        <translation>Aún sin registrar</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelada</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation>Quedó como estaba</translation>
    </message>
    <message>
        <source>Moved over</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Let count</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Undone there</source>
        <translation>Anulado allá</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>escáner</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>tecleado</translation>
    </message>
    <message>
        <source>card</source>
        <translation>tarjeta</translation>
    </message>
    <message>
        <source>button</source>
        <translation>botón</translation>
    </message>
    <message>
        <source>console</source>
        <translation>consola</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Received elsewhere</source>
        <translation>Recibido en otro lugar</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>No anunciado</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved: stations read labels by it from their next contact.</source>
        <translation>Guardado: las estaciones leen así desde su próximo contacto.</translation>
    </message>
    <message>
        <source>The settings are as they were.</source>
        <translation>Los ajustes están como estaban.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nuevos</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} cambiados</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} rechazados</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>N.º {number}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Weight of a child</source>
        <translation>Peso de un hijo</translation>
    </message>
    <message>
        <source>Park after</source>
        <translation>Apartar tras</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Cambió contraseña</translation>
    </message>
    <message>
        <source>One-time password given</source>
        <translation>Contraseña de un uso dada</translation>
    </message>
    <message>
        <source>Phone codes set up</source>
        <translation>Códigos por teléfono</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Persona cambiada</translation>
    </message>
    <message>
        <source>Badge made</source>
        <translation>Carné creado</translation>
    </message>
    <message>
        <source>Station added</source>
        <translation>Nueva estación</translation>
    </message>
    <message>
        <source>Station enrolled</source>
        <translation>Estación registrada</translation>
    </message>
    <message>
        <source>Enrolment card made</source>
        <translation>Tarjeta de registro creada</translation>
    </message>
    <message>
        <source>Station revoked</source>
        <translation>Estación revocada</translation>
    </message>
    <message>
        <source>Station released</source>
        <translation>Estación liberada</translation>
    </message>
    <message>
        <source>Place added</source>
        <translation>Nuevo lugar</translation>
    </message>
    <message>
        <source>Place changed</source>
        <translation>Lugar cambiado</translation>
    </message>
    <message>
        <source>Label formats changed</source>
        <translation>Formatos cambiados</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Labels numbered</source>
        <translation>Etiquetas numeradas</translation>
    </message>
    <message>
        <source>Labels printed</source>
        <translation>Etiquetas impresas</translation>
    </message>
    <message>
        <source>Labels printed again</source>
        <translation>Etiquetas reimpresas</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>Archivo importado</translation>
    </message>
    <message>
        <source>Program added</source>
        <translation>Nuevo programa</translation>
    </message>
    <message>
        <source>Program revoked</source>
        <translation>Programa revocado</translation>
    </message>
    <message>
        <source>Webhook added</source>
        <translation>Nuevo webhook</translation>
    </message>
    <message>
        <source>Webhook stopped</source>
        <translation>Webhook detenido</translation>
    </message>
    <message>
        <source>Webhook started</source>
        <translation>Webhook reanudado</translation>
    </message>
    <message>
        <source>Message sent again</source>
        <translation>Mensaje reenviado</translation>
    </message>
    <message>
        <source>Save the card as PDF</source>
        <translation>Guardar tarjeta en PDF</translation>
    </message>
    <message>
        <source>Deciding: {through} of {count}</source>
        <translation>Decidiendo: {through} de {count}</translation>
    </message>
    <message>
        <source>{count} decided, and kept in the history.</source>
        <translation>{count} decididos; quedan en el historial.</translation>
    </message>
    <message>
        <source>{count} refused.</source>
        <translation>{count} rechazados.</translation>
    </message>
    <message>
        <source>{count} could not take it, and wait on.</source>
        <translation>Con {count} no se pudo, y siguen pendientes.</translation>
    </message>
    <message>
        <source>{count} count now, contradict something, and wait on.</source>
        <translation>{count} ya cuentan, contradicen algo y siguen pendientes.</translation>
    </message>
    <message>
        <source>{count} not begun.</source>
        <translation>{count} sin empezar.</translation>
    </message>
    <message>
        <source>Stopping after what is under way …</source>
        <translation>Se detiene tras lo que está en curso …</translation>
    </message>
    <message>
        <source>{name} is as it was.</source>
        <translation>{name} está como estaba.</translation>
    </message>
    <message>
        <source>Secret of {name}</source>
        <translation>Secreto de {name}</translation>
    </message>
    <message>
        <source>With it the other program sees that a call comes from this server.</source>
        <translation>Con él, el otro programa ve que la llamada viene de este servidor.</translation>
    </message>
    <message>
        <source>{name} is told nothing more. Start goes on where it stopped.</source>
        <translation>A {name} ya no se le avisa. Reanudar sigue donde paró.</translation>
    </message>
    <message>
        <source>{name} is told again, from where it stopped.</source>
        <translation>A {name} se le avisa de nuevo, desde donde paró.</translation>
    </message>
    <message>
        <source>Sending again: {through} of {count}</source>
        <translation>Reenviando: {through} de {count}</translation>
    </message>
    <message>
        <source>{count} on their way again.</source>
        <translation>{count} en camino de nuevo.</translation>
    </message>
    <message>
        <source>Answered with status {status}</source>
        <translation>Respondió con estado {status}</translation>
    </message>
    <message>
        <source>A webhook has a name. Type it.</source>
        <translation>Un webhook tiene un nombre. Escríbalo.</translation>
    </message>
    <message>
        <source>A webhook has this name already. Choose another one.</source>
        <translation>Ya hay un webhook con este nombre. Elija otro.</translation>
    </message>
    <message>
        <source>The server does not know this webhook.</source>
        <translation>El servidor no conoce este webhook.</translation>
    </message>
    <message>
        <source>This webhook is stopped. Start it first.</source>
        <translation>Este webhook está parado. Reanúdelo primero.</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://host.example/path.</source>
        <translation>Esto no es una dirección. Es como https://host.example/path.</translation>
    </message>
    <message>
        <source>IT did not allow {host}. Ask them to add it to webhook_hosts.</source>
        <translation>Soporte no permitió {host}. Pida que lo agreguen a webhook_hosts.</translation>
    </message>
    <message>
        <source>No computer is known as {host}. Check the address.</source>
        <translation>No se conoce ningún equipo como {host}. Revise la dirección.</translation>
    </message>
    <message>
        <source>{host} is in a private network that IT did not allow (webhook_networks).</source>
        <translation>{host} está en una red privada que Soporte no permitió (webhook_networks).</translation>
    </message>
    <message>
        <source>Outside of the site&apos;s own networks an address begins with https.</source>
        <translation>Fuera de las redes del sitio, una dirección empieza por https.</translation>
    </message>
    <message>
        <source>Somebody sent this again meanwhile. Refresh to see how it went.</source>
        <translation>Alguien ya lo reenvió. Actualice para ver cómo fue.</translation>
    </message>
    <message>
        <source>A program has a name. Type it.</source>
        <translation>Un programa tiene un nombre. Escríbalo.</translation>
    </message>
    <message>
        <source>A program has this name already; it may be revoked. Choose another one.</source>
        <translation>Ya hay un programa con este nombre; quizá revocado. Elija otro.</translation>
    </message>
    <message>
        <source>The server does not know this program.</source>
        <translation>El servidor no conoce este programa.</translation>
    </message>
    <message>
        <source>That day is over. Choose a later one.</source>
        <translation>Ese día ya pasó. Elija uno posterior.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>Nobody answers there</source>
        <translation>Nadie responde allí</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>No se confía en su certificado</translation>
    </message>
    <message>
        <source>It sends elsewhere, which is not followed</source>
        <translation>Redirige a otro sitio, y no se sigue</translation>
    </message>
    <message>
        <source>Read bags</source>
        <translation>Leer sacos</translation>
    </message>
    <message>
        <source>Change bags</source>
        <translation>Cambiar sacos</translation>
    </message>
    <message>
        <source>Read bills</source>
        <translation>Leer guías</translation>
    </message>
    <message>
        <source>Make and change bills</source>
        <translation>Crear y cambiar guías</translation>
    </message>
    <message>
        <source>Follow everything that happens</source>
        <translation>Seguir todo lo que pasa</translation>
    </message>
    <message>
        <source>Read movements</source>
        <translation>Leer movimientos</translation>
    </message>
    <message>
        <source>Read problems</source>
        <translation>Leer problemas</translation>
    </message>
    <message>
        <source>Decide problems</source>
        <translation>Decidir problemas</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Leer reportes</translation>
    </message>
    <message>
        <source>Read stations, places and formats</source>
        <translation>Leer estaciones, lugares y formatos</translation>
    </message>
    <message>
        <source>You are signed in again. What you typed is still here.</source>
        <translation>Ha vuelto a iniciar sesión. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>{code} was scanned and went nowhere: close the file dialog first.</source>
        <translation>{code} se escaneó y no fue a ninguna parte: cierre antes la ventana de archivos.</translation>
    </message>
    <message>
        <source>Only a part of a code arrived. Scan again.</source>
        <translation>Solo llegó una parte de un código. Escanee otra vez.</translation>
    </message>
    <message>
        <source>{count} webhooks need somebody: {names}</source>
        <translation>{count} webhooks necesitan atención: {names}</translation>
    </message>
    <message>
        <source>The webhook {name} is off: {person} is no admin now.</source>
        <translation>El webhook {name} está apagado: {person} ya no es admin.</translation>
    </message>
    <message>
        <source>The webhook {name} has taken nothing since {when}.</source>
        <translation>El webhook {name} no recibe nada desde {when}.</translation>
    </message>
    <message>
        <source>What the webhook {name} did not take was given up: {count}</source>
        <translation>Entregas abandonadas del webhook {name}: {count}</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Worn codes</source>
        <translation>Códigos gastados</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tonos</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>a device plays the tones</source>
        <translation>un aparato emite los tonos</translation>
    </message>
    <message>
        <source>no device, or muted</source>
        <translation>sin aparato, o silenciado</translation>
    </message>
    <message>
        <source>{ms} ms a flush</source>
        <translation>{ms} ms por escritura</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>answers in {ms} ms</source>
        <translation>responde en {ms} ms</translation>
    </message>
    <message>
        <source>does not work: {fault}</source>
        <translation>no funciona: {fault}</translation>
    </message>
    <message>
        <source>are read</source>
        <translation>se leen</translation>
    </message>
    <message>
        <source>pictures can be had</source>
        <translation>puede dar imágenes</translation>
    </message>
    <message>
        <source>keeps what it is told</source>
        <translation>guarda lo que recibe</translation>
    </message>
    <message>
        <source>all are there</source>
        <translation>están todos</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>is kept and read back</source>
        <translation>se guarda y se relee</translation>
    </message>
    <message>
        <source>are told apart</source>
        <translation>se distinguen</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Too far</source>
        <translation>Muy lejos</translation>
    </message>
    <message>
        <source>Too close</source>
        <translation>Muy cerca</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Muy oscuro</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Borroso</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>No lo mueva</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No hay cámara</translation>
    </message>
    <message>
        <source>Another program uses the camera</source>
        <translation>Otro programa usa la cámara</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Cámara sin conectar</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>La cámara no da imagen</translation>
    </message>
    <message>
        <source>The picture is black</source>
        <translation>La imagen está negra</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Cámara apagada</translation>
    </message>
    <message>
        <source>Camera starts …</source>
        <translation>Inicia cámara …</translation>
    </message>
</context>
<context>
    <name>prompt</name>
    <message>
        <source>PACK</source>
        <translation>EMPACAR</translation>
    </message>
    <message>
        <source>RECEIVE</source>
        <translation>RECIBIR</translation>
    </message>
    <message>
        <source>DISPATCH</source>
        <translation>DESPACHAR</translation>
    </message>
    <message>
        <source>RETURN</source>
        <translation>DEVOLVER</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>REVISAR</translation>
    </message>
    <message>
        <source>LOOK UP</source>
        <translation>CONSULTAR</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>Nueva estación</translation>
    </message>
    <message>
        <source>Scan the enrolment card that the admin printed.</source>
        <translation>Escanee la tarjeta de registro que imprimió el admin.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Scan your badge, or type your PIN.</source>
        <translation>Escanee su carné, o teclee su PIN.</translation>
    </message>
    <message>
        <source>Scan its bags</source>
        <translation>Escanee sacos</translation>
    </message>
    <message>
        <source>It closes by itself when it is full.</source>
        <translation>Se cierra solo cuando está lleno.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>Choose the destination, or scan its card.</source>
        <translation>Elija el destino, o escanee su tarjeta.</translation>
    </message>
    <message>
        <source>Scan a parent</source>
        <translation>Escanee un padre</translation>
    </message>
    <message>
        <source>Then the bags that go into it.</source>
        <translation>Luego los sacos que van en él.</translation>
    </message>
    <message>
        <source>Scan what came in</source>
        <translation>Escanee lo que llegó</translation>
    </message>
    <message>
        <source>Parents with all they hold, or single bags.</source>
        <translation>Padres con todo lo que tienen, o sacos sueltos.</translation>
    </message>
    <message>
        <source>Scan what leaves</source>
        <translation>Escanee lo que sale</translation>
    </message>
    <message>
        <source>Scan what came back</source>
        <translation>Escanee lo que volvió</translation>
    </message>
    <message>
        <source>A returned parent leaves its bill.</source>
        <translation>Un padre devuelto sale de su guía.</translation>
    </message>
    <message>
        <source>Scan what is here</source>
        <translation>Escanee lo que hay</translation>
    </message>
    <message>
        <source>Each bag is noted as seen at this place.</source>
        <translation>Cada saco se anota como visto en este lugar.</translation>
    </message>
    <message>
        <source>Scan any bag</source>
        <translation>Escanee un saco</translation>
    </message>
    <message>
        <source>Its whole story comes up; nothing is recorded.</source>
        <translation>Aparece toda su historia; no se anota nada.</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>open parent</source>
        <translation>padre abierto</translation>
    </message>
    <message>
        <source>full parent</source>
        <translation>padre lleno</translation>
    </message>
    <message>
        <source>parent, closed short</source>
        <translation>padre incompleto</translation>
    </message>
    <message>
        <source>child, in no parent</source>
        <translation>hijo, sin padre</translation>
    </message>
    <message>
        <source>child, packed</source>
        <translation>hijo, empacado</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>state not known to this station</source>
        <translation>estado desconocido en esta estación</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nunca visto</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Sin red desde {time}</translation>
    </message>
    <message>
        <source>{number} waiting, oldest {minutes} min</source>
        <translation>{number} en espera, hace {minutes} min</translation>
    </message>
    <message>
        <source>{number} waiting</source>
        <translation>{number} en espera</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>{number} problems</source>
        <translation>{number} problemas</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Not a bag code</source>
        <translation>No es un saco</translation>
    </message>
    <message>
        <source>not a bag code</source>
        <translation>no es un saco</translation>
    </message>
    <message>
        <source>The code is empty. Scan the label again.</source>
        <translation>El código está vacío. Escanee otra vez.</translation>
    </message>
    <message>
        <source>This code is far too long to be a bag label.</source>
        <translation>Este código es muy largo para un saco.</translation>
    </message>
    <message>
        <source>The code holds signs that no label has. Scan it again.</source>
        <translation>El código tiene signos no válidos. Escanee otra vez.</translation>
    </message>
    <message>
        <source>The code holds letters that no label has. Check the scanner&apos;s keyboard.</source>
        <translation>El código tiene letras no válidas. Revise el teclado del escáner.</translation>
    </message>
    <message>
        <source>Unknown card</source>
        <translation>Tarjeta inválida</translation>
    </message>
    <message>
        <source>This station does not know the card. Ask for a new one.</source>
        <translation>Esta estación no conoce la tarjeta. Pida una nueva.</translation>
    </message>
    <message>
        <source>unknown card</source>
        <translation>tarjeta inválida</translation>
    </message>
    <message>
        <source>This is a web link. Scan the bag label instead.</source>
        <translation>Es un enlace web. Escanee la etiqueta del saco.</translation>
    </message>
    <message>
        <source>{text} has no number after its letter.</source>
        <translation>{text} no tiene número tras la letra.</translation>
    </message>
    <message>
        <source>The code has no number.</source>
        <translation>El código no tiene número.</translation>
    </message>
    <message>
        <source>The number in {text} has more than 12 digits.</source>
        <translation>El número en {text} tiene más de 12 dígitos.</translation>
    </message>
    <message>
        <source>The code&apos;s number has more than 12 digits.</source>
        <translation>El número del código tiene más de 12 dígitos.</translation>
    </message>
    <message>
        <source>{text} does not say how many bags it holds.</source>
        <translation>{text} no dice cuántos sacos lleva.</translation>
    </message>
    <message>
        <source>The code does not say how many bags it holds.</source>
        <translation>El código no dice cuántos sacos lleva.</translation>
    </message>
    <message>
        <source>{text} says that it holds no bags.</source>
        <translation>{text} dice que no lleva sacos.</translation>
    </message>
    <message>
        <source>The code says that it holds no bags.</source>
        <translation>El código dice que no lleva sacos.</translation>
    </message>
    <message>
        <source>{text} says more than 999 bags.</source>
        <translation>{text} dice más de 999 sacos.</translation>
    </message>
    <message>
        <source>The code says more than 999 bags.</source>
        <translation>El código dice más de 999 sacos.</translation>
    </message>
    <message>
        <source>{text} has something after the code.</source>
        <translation>{text} tiene algo después del código.</translation>
    </message>
    <message>
        <source>There is something after the code.</source>
        <translation>Hay algo después del código.</translation>
    </message>
    <message>
        <source>{text} is no label of this site.</source>
        <translation>{text} no es etiqueta de este sitio.</translation>
    </message>
    <message>
        <source>This is no label of this site.</source>
        <translation>No es etiqueta de este sitio.</translation>
    </message>
    <message>
        <source>Already scanned</source>
        <translation>Ya escaneado</translation>
    </message>
    <message>
        <source>{code} is already in {parent}</source>
        <translation>{code} ya está en {parent}</translation>
    </message>
    <message>
        <source>This bag is already in its parent</source>
        <translation>Este saco ya está en su padre</translation>
    </message>
    <message>
        <source>already in</source>
        <translation>ya está en</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Ya abierto</translation>
    </message>
    <message>
        <source>{code} is already open, {packed} of {count}</source>
        <translation>{code} ya está abierto, {packed} de {count}</translation>
    </message>
    <message>
        <source>{parent} is already open, {packed} of {count}</source>
        <translation>{parent} ya está abierto, {packed} de {count}</translation>
    </message>
    <message>
        <source>This parent is already open</source>
        <translation>Este padre ya está abierto</translation>
    </message>
    <message>
        <source>already open</source>
        <translation>ya abierto</translation>
    </message>
    <message>
        <source>Already closed</source>
        <translation>Ya cerrado</translation>
    </message>
    <message>
        <source>{code} is already closed</source>
        <translation>{code} ya está cerrado</translation>
    </message>
    <message>
        <source>{parent} is already closed</source>
        <translation>{parent} ya está cerrado</translation>
    </message>
    <message>
        <source>This parent is already closed</source>
        <translation>Este padre ya está cerrado</translation>
    </message>
    <message>
        <source>already closed</source>
        <translation>ya cerrado</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya está aquí</translation>
    </message>
    <message>
        <source>{code} was already received here</source>
        <translation>{code} ya se recibió aquí</translation>
    </message>
    <message>
        <source>This bag was already received here</source>
        <translation>Este saco ya se recibió aquí</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>ya está aquí</translation>
    </message>
    <message>
        <source>Already dispatched</source>
        <translation>Ya despachado</translation>
    </message>
    <message>
        <source>{code} is already on its way to {location}</source>
        <translation>{code} ya va en camino a {location}</translation>
    </message>
    <message>
        <source>{code} is already on its way</source>
        <translation>{code} ya va en camino</translation>
    </message>
    <message>
        <source>This bag is already on its way</source>
        <translation>Este saco ya va en camino</translation>
    </message>
    <message>
        <source>already sent</source>
        <translation>ya enviado</translation>
    </message>
    <message>
        <source>Already checked</source>
        <translation>Ya revisado</translation>
    </message>
    <message>
        <source>{code} was checked here within the hour</source>
        <translation>{code} se revisó aquí hace menos de 1 hora</translation>
    </message>
    <message>
        <source>This bag was checked here within the hour</source>
        <translation>Este saco se revisó aquí hace menos de 1 hora</translation>
    </message>
    <message>
        <source>already checked</source>
        <translation>ya revisado</translation>
    </message>
    <message>
        <source>Already returned</source>
        <translation>Ya devuelto</translation>
    </message>
    <message>
        <source>{code} has already come back</source>
        <translation>{code} ya volvió</translation>
    </message>
    <message>
        <source>This bag has already come back</source>
        <translation>Este saco ya volvió</translation>
    </message>
    <message>
        <source>already returned</source>
        <translation>ya devuelto</translation>
    </message>
    <message>
        <source>Already undone</source>
        <translation>Ya anulado</translation>
    </message>
    <message>
        <source>That scan was already taken back</source>
        <translation>Ese escaneo ya se anuló</translation>
    </message>
    <message>
        <source>already undone</source>
        <translation>ya anulado</translation>
    </message>
    <message>
        <source>Already on the bill</source>
        <translation>Ya en la guía</translation>
    </message>
    <message>
        <source>{code} is already on this bill</source>
        <translation>{code} ya está en esta guía</translation>
    </message>
    <message>
        <source>This bag is already on this bill</source>
        <translation>Este saco ya está en esta guía</translation>
    </message>
    <message>
        <source>already billed</source>
        <translation>ya en guía</translation>
    </message>
    <message>
        <source>Already decided</source>
        <translation>Ya decidido</translation>
    </message>
    <message>
        <source>Somebody has already decided this</source>
        <translation>Alguien ya decidió esto</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>Sin empacar</translation>
    </message>
    <message>
        <source>{code} is in no parent</source>
        <translation>{code} no tiene padre</translation>
    </message>
    <message>
        <source>This bag is in no parent</source>
        <translation>Este saco no tiene padre</translation>
    </message>
    <message>
        <source>in no parent</source>
        <translation>sin padre</translation>
    </message>
    <message>
        <source>In another parent</source>
        <translation>En otro padre</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed by {person} at {location}, {at}</source>
        <translation>{code} está en {parent}; lo empacó {person} en {location}, {at}</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed at {location}, {at}</source>
        <translation>{code} está en {parent}; empacado en {location}, {at}</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed by {person}</source>
        <translation>{code} está en {parent}; lo empacó {person}</translation>
    </message>
    <message>
        <source>{code} is in {parent}</source>
        <translation>{code} está en {parent}</translation>
    </message>
    <message>
        <source>This bag is in another parent</source>
        <translation>Este saco está en otro padre</translation>
    </message>
    <message>
        <source>in {parent}</source>
        <translation>en {parent}</translation>
    </message>
    <message>
        <source>in another parent</source>
        <translation>en otro padre</translation>
    </message>
    <message>
        <source>Packed in a parent</source>
        <translation>Empacado en padre</translation>
    </message>
    <message>
        <source>{code} is packed in {parent}. Scan the parent.</source>
        <translation>{code} está empacado en {parent}. Escanee el padre.</translation>
    </message>
    <message>
        <source>This bag is packed in a parent. Scan the parent.</source>
        <translation>Este saco está empacado en un padre. Escanee el padre.</translation>
    </message>
    <message>
        <source>in a parent</source>
        <translation>en un padre</translation>
    </message>
    <message>
        <source>Parent is closed</source>
        <translation>Padre cerrado</translation>
    </message>
    <message>
        <source>{parent} is closed. Take another parent.</source>
        <translation>{parent} está cerrado. Tome otro padre.</translation>
    </message>
    <message>
        <source>{code} is closed. Take another parent.</source>
        <translation>{code} está cerrado. Tome otro padre.</translation>
    </message>
    <message>
        <source>This parent is closed. Take another one.</source>
        <translation>Este padre está cerrado. Tome otro.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Parent has left</source>
        <translation>El padre salió</translation>
    </message>
    <message>
        <source>{parent} is already on its way</source>
        <translation>{parent} ya va en camino</translation>
    </message>
    <message>
        <source>This parent is already on its way</source>
        <translation>Este padre ya va en camino</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ya salió</translation>
    </message>
    <message>
        <source>Counts differ</source>
        <translation>Otra cantidad</translation>
    </message>
    <message>
        <source>{code} is known as {other} here. Call an admin.</source>
        <translation>{code} se conoce aquí como {other}. Llame a un admin.</translation>
    </message>
    <message>
        <source>{code} is known as {bag}. An admin will look.</source>
        <translation>{code} se conoce como {bag}. Un admin lo verá.</translation>
    </message>
    <message>
        <source>{code} is known with another count</source>
        <translation>{code} se conoce con otra cantidad</translation>
    </message>
    <message>
        <source>This bag is known with another count</source>
        <translation>Este saco se conoce con otra cantidad</translation>
    </message>
    <message>
        <source>counts differ</source>
        <translation>otra cantidad</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>{code} was taken out of use</source>
        <translation>{code} se dio de baja</translation>
    </message>
    <message>
        <source>This bag was taken out of use</source>
        <translation>Este saco se dio de baja</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>Unknown bag</source>
        <translation>Saco sin datos</translation>
    </message>
    <message>
        <source>{code} is not known</source>
        <translation>No se conoce {code}</translation>
    </message>
    <message>
        <source>This bag is not known</source>
        <translation>No se conoce este saco</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>On a closed bill</source>
        <translation>En guía cerrada</translation>
    </message>
    <message>
        <source>{parent} is on the closed bill {bill}</source>
        <translation>{parent} está en la guía cerrada {bill}</translation>
    </message>
    <message>
        <source>{code} is on the closed bill {bill}</source>
        <translation>{code} está en la guía cerrada {bill}</translation>
    </message>
    <message>
        <source>This bag is on a closed bill</source>
        <translation>Este saco está en guía cerrada</translation>
    </message>
    <message>
        <source>on a closed bill</source>
        <translation>en guía cerrada</translation>
    </message>
    <message>
        <source>On its way elsewhere</source>
        <translation>Va a otro lugar</translation>
    </message>
    <message>
        <source>{code} is on its way to {location}</source>
        <translation>{code} va en camino a {location}</translation>
    </message>
    <message>
        <source>{code} is on its way to another place</source>
        <translation>{code} va en camino a otro lugar</translation>
    </message>
    <message>
        <source>This bag is on its way to another place</source>
        <translation>Este saco va en camino a otro lugar</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>That is here</source>
        <translation>Eso es aquí</translation>
    </message>
    <message>
        <source>Bags are at {location} already. Choose another place.</source>
        <translation>Los sacos ya están en {location}. Elija otro lugar.</translation>
    </message>
    <message>
        <source>The destination is this place. Choose another.</source>
        <translation>El destino es este lugar. Elija otro.</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>este lugar</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que anular</translation>
    </message>
    <message>
        <source>There is no scan to take back</source>
        <translation>No hay escaneo que anular</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nada que anular</translation>
    </message>
    <message>
        <source>Too late to undo</source>
        <translation>Tarde para anular</translation>
    </message>
    <message>
        <source>Only the last hour can be taken back</source>
        <translation>Solo se puede anular la última hora</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>muy tarde</translation>
    </message>
    <message>
        <source>Can&apos;t be undone</source>
        <translation>No se puede anular</translation>
    </message>
    <message>
        <source>Something was done with {code} since</source>
        <translation>Algo se hizo después con {code}</translation>
    </message>
    <message>
        <source>Something was done with this bag since</source>
        <translation>Algo se hizo después con este saco</translation>
    </message>
    <message>
        <source>not undone</source>
        <translation>no anulado</translation>
    </message>
    <message>
        <source>Parent is full</source>
        <translation>Padre lleno</translation>
    </message>
    <message>
        <source>{code} does not fit: {parent} has all its bags</source>
        <translation>{code} no cabe: {parent} tiene todos sus sacos</translation>
    </message>
    <message>
        <source>The parent has all its bags</source>
        <translation>El padre tiene todos sus sacos</translation>
    </message>
    <message>
        <source>parent full</source>
        <translation>padre lleno</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>{code} is taken back</source>
        <translation>{code} se anuló</translation>
    </message>
    <message>
        <source>The last scan is taken back</source>
        <translation>El último escaneo se anuló</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>{code} is open again</source>
        <translation>{code} se reabrió</translation>
    </message>
    <message>
        <source>The parent is open again</source>
        <translation>El padre se reabrió</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>reabierto</translation>
    </message>
    <message>
        <source>Kept for a check</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>The server could not read this scan. It is kept.</source>
        <translation>El servidor no pudo leer este escaneo. Se guarda.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>Station switched off</source>
        <translation>Estación inactiva</translation>
    </message>
    <message>
        <source>The server no longer takes scans of this station. They are kept.</source>
        <translation>El servidor ya no acepta escaneos de esta estación. Se guardan.</translation>
    </message>
    <message>
        <source>Badge switched off</source>
        <translation>Carné inactivo</translation>
    </message>
    <message>
        <source>{person} may no longer scan. An admin will look.</source>
        <translation>{person} ya no puede escanear. Un admin lo verá.</translation>
    </message>
    <message>
        <source>This person may no longer scan. An admin will look.</source>
        <translation>Esta persona ya no puede escanear. Un admin lo verá.</translation>
    </message>
    <message>
        <source>person off</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>Moved over</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>{code} was moved into {parent}</source>
        <translation>{code} se movió a {parent}</translation>
    </message>
    <message>
        <source>This bag was moved into another parent</source>
        <translation>Este saco se movió a otro padre</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
    <message>
        <source>On a bill</source>
        <translation>En una guía</translation>
    </message>
    <message>
        <source>{code} is on bill {bill}</source>
        <translation>{code} está en guía {bill}</translation>
    </message>
    <message>
        <source>This parent is on a bill</source>
        <translation>Este padre está en una guía</translation>
    </message>
    <message>
        <source>billed</source>
        <translation>en guía</translation>
    </message>
    <message>
        <source>Off the bill</source>
        <translation>Fuera de guía</translation>
    </message>
    <message>
        <source>{code} was taken off bill {bill}</source>
        <translation>{code} se quitó de la guía {bill}</translation>
    </message>
    <message>
        <source>This parent was taken off its bill</source>
        <translation>Este padre se quitó de su guía</translation>
    </message>
    <message>
        <source>off the bill</source>
        <translation>fuera de guía</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>An admin has decided this problem</source>
        <translation>Un admin decidió este problema</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decidido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>A scan of {code} was refused</source>
        <translation>Se rechazó un escaneo de {code}</translation>
    </message>
    <message>
        <source>A scan was refused</source>
        <translation>Se rechazó un escaneo</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached</source>
        <translation>El servidor no está al alcance</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin red</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>El servidor no respondió a tiempo</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut short</source>
        <translation>La respuesta del servidor llegó cortada</translation>
    </message>
    <message>
        <source>Strange answer</source>
        <translation>Respuesta rara</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read</source>
        <translation>No se pudo leer la respuesta del servidor</translation>
    </message>
    <message>
        <source>strange answer</source>
        <translation>respuesta rara</translation>
    </message>
    <message>
        <source>The server&apos;s answer was for somebody else</source>
        <translation>La respuesta del servidor era para otro</translation>
    </message>
    <message>
        <source>The server cannot be reached. This station tries again by itself; check the network.</source>
        <translation>El servidor no está al alcance. Esta estación reintenta sola; revise la red.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>Not our server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>Something else answers in the server&apos;s place. Is this the right network?</source>
        <translation>Otra cosa responde en lugar del servidor. ¿Es esta la red correcta?</translation>
    </message>
    <message>
        <source>not our server</source>
        <translation>otro servidor</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>No confiable</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Check this PC&apos;s date, or call IT.</source>
        <translation>Certificado del servidor no confiable. Revise la fecha de la PC o llame a soporte.</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>no confiable</translation>
    </message>
    <message>
        <source>The server is not the one on the card. Call IT.</source>
        <translation>El servidor no es el de la tarjeta. Llame a soporte.</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>The server took this for too large</source>
        <translation>Es muy grande para el servidor</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>muy grande</translation>
    </message>
    <message>
        <source>Server is busy</source>
        <translation>Servidor ocupado</translation>
    </message>
    <message>
        <source>The server asks to wait a little</source>
        <translation>El servidor pide esperar un poco</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Falla de servidor</translation>
    </message>
    <message>
        <source>The server has trouble. Scans wait here until it is well.</source>
        <translation>El servidor tiene fallas. Los escaneos esperan aquí.</translation>
    </message>
    <message>
        <source>server trouble</source>
        <translation>falla de servidor</translation>
    </message>
    <message>
        <source>Card not taken</source>
        <translation>Tarjeta rechazada</translation>
    </message>
    <message>
        <source>The card is used or too old. Ask the admin for a new one.</source>
        <translation>La tarjeta ya se usó o venció. Pida otra al admin.</translation>
    </message>
    <message>
        <source>card not taken</source>
        <translation>tarjeta rechazada</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>The server does not know this station any more. Call IT.</source>
        <translation>El servidor ya no conoce esta estación. Llame a soporte.</translation>
    </message>
    <message>
        <source>not let in</source>
        <translation>sin acceso</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espere</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a little, then try again.</source>
        <translation>Muchos intentos fallidos. Espere un poco y reintente.</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>espere</translation>
    </message>
    <message>
        <source>The server&apos;s database does not answer. Scans wait here.</source>
        <translation>La base de datos no responde. Los escaneos esperan aquí.</translation>
    </message>
    <message>
        <source>The server refused the form of a message. Call IT.</source>
        <translation>El servidor rechazó la forma de un mensaje. Llame a soporte.</translation>
    </message>
    <message>
        <source>The text holds signs that can&apos;t be kept</source>
        <translation>El texto tiene signos que no se pueden guardar</translation>
    </message>
    <message>
        <source>Too common</source>
        <translation>Muy común</translation>
    </message>
    <message>
        <source>This password is known to guessers. Take another.</source>
        <translation>Esta contraseña es muy conocida. Elija otra.</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>Muy fácil</translation>
    </message>
    <message>
        <source>The password holds the name. Take another.</source>
        <translation>La contraseña lleva el nombre. Elija otra.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Muy corta</translation>
    </message>
    <message>
        <source>A password has at least 12 characters</source>
        <translation>La contraseña lleva al menos 12 caracteres</translation>
    </message>
    <message>
        <source>Certificate missing</source>
        <translation>Sin certificado</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not on this PC. Enrol again.</source>
        <translation>Falta el certificado del servidor en esta PC. Regístrela otra vez.</translation>
    </message>
    <message>
        <source>Card not usable</source>
        <translation>Tarjeta no sirve</translation>
    </message>
    <message>
        <source>This enrolment card can&apos;t be used. Ask for a new one.</source>
        <translation>Esta tarjeta de registro no sirve. Pida una nueva.</translation>
    </message>
    <message>
        <source>card not usable</source>
        <translation>tarjeta no sirve</translation>
    </message>
    <message>
        <source>Format not usable</source>
        <translation>Formato no sirve</translation>
    </message>
    <message>
        <source>The label format {name} does not say how many bags a parent holds</source>
        <translation>El formato {name} no dice cuántos sacos lleva un padre</translation>
    </message>
    <message>
        <source>A label format does not say how many bags a parent holds</source>
        <translation>Un formato no dice cuántos sacos lleva un padre</translation>
    </message>
    <message>
        <source>The label format {name} counts children inside a child</source>
        <translation>El formato {name} cuenta hijos dentro de un hijo</translation>
    </message>
    <message>
        <source>A label format counts children inside a child</source>
        <translation>Un formato cuenta hijos dentro de un hijo</translation>
    </message>
    <message>
        <source>The label format {name} names a field twice</source>
        <translation>El formato {name} nombra un campo dos veces</translation>
    </message>
    <message>
        <source>A label format names a field twice</source>
        <translation>Un formato nombra un campo dos veces</translation>
    </message>
    <message>
        <source>The label format {name} names an unknown field</source>
        <translation>El formato {name} nombra un campo desconocido</translation>
    </message>
    <message>
        <source>A label format names an unknown field</source>
        <translation>Un formato nombra un campo desconocido</translation>
    </message>
    <message>
        <source>In the label format {name} number and count touch</source>
        <translation>En el formato {name} se tocan número y cantidad</translation>
    </message>
    <message>
        <source>In a label format number and count touch</source>
        <translation>En un formato se tocan número y cantidad</translation>
    </message>
    <message>
        <source>The label format {name} holds signs that no label has</source>
        <translation>El formato {name} tiene signos no válidos</translation>
    </message>
    <message>
        <source>A label format holds signs that no label has</source>
        <translation>Un formato tiene signos no válidos</translation>
    </message>
    <message>
        <source>The label format {name} has no number</source>
        <translation>El formato {name} no tiene número</translation>
    </message>
    <message>
        <source>A label format has no number</source>
        <translation>Un formato no tiene número</translation>
    </message>
    <message>
        <source>The label format {name} looks like a control card</source>
        <translation>El formato {name} parece tarjeta de control</translation>
    </message>
    <message>
        <source>A label format looks like a control card</source>
        <translation>Un formato parece tarjeta de control</translation>
    </message>
    <message>
        <source>Server set wrong</source>
        <translation>Servidor mal ajustado</translation>
    </message>
    <message>
        <source>A server rule names an address that does not exist</source>
        <translation>Una regla del servidor nombra una dirección que no existe</translation>
    </message>
    <message>
        <source>A server address has no rule of access</source>
        <translation>Dirección del servidor sin regla de acceso</translation>
    </message>
    <message>
        <source>The server&apos;s secrets belong to other data</source>
        <translation>Los secretos del servidor son de otros datos</translation>
    </message>
    <message>
        <source>The server&apos;s secrets are missing</source>
        <translation>Faltan los secretos del servidor</translation>
    </message>
    <message>
        <source>The server&apos;s secrets can&apos;t be read</source>
        <translation>Secretos del servidor ilegibles</translation>
    </message>
    <message>
        <source>Address not safe</source>
        <translation>Dirección insegura</translation>
    </message>
    <message>
        <source>The server&apos;s address must begin with https</source>
        <translation>La dirección del servidor debe empezar con https</translation>
    </message>
    <message>
        <source>Address wrong</source>
        <translation>Mala dirección</translation>
    </message>
    <message>
        <source>The server&apos;s address is not an address</source>
        <translation>La dirección del servidor no es una dirección</translation>
    </message>
    <message>
        <source>Setting wrong</source>
        <translation>Ajuste erróneo</translation>
    </message>
    <message>
        <source>The setting {name} is wrong</source>
        <translation>El ajuste {name} es erróneo</translation>
    </message>
    <message>
        <source>A setting is wrong</source>
        <translation>Un ajuste es erróneo</translation>
    </message>
    <message>
        <source>Settings unreadable</source>
        <translation>Ajustes ilegibles</translation>
    </message>
    <message>
        <source>The settings file can&apos;t be read</source>
        <translation>Archivo de ajustes ilegible</translation>
    </message>
    <message>
        <source>Parent first</source>
        <translation>Antes el padre</translation>
    </message>
    <message>
        <source>Scan a parent bag before {code}</source>
        <translation>Escanee un saco padre antes de {code}</translation>
    </message>
    <message>
        <source>Scan a parent bag first</source>
        <translation>Escanee antes un saco padre</translation>
    </message>
    <message>
        <source>parent first</source>
        <translation>antes el padre</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>Cierre antes</translation>
    </message>
    <message>
        <source>Finish {parent} first ({packed} of {count})</source>
        <translation>Cierre antes {parent} ({packed} de {count})</translation>
    </message>
    <message>
        <source>Finish the open parent first</source>
        <translation>Cierre antes el padre abierto</translation>
    </message>
    <message>
        <source>finish {parent} first</source>
        <translation>cierre antes {parent}</translation>
    </message>
    <message>
        <source>finish first</source>
        <translation>cierre antes</translation>
    </message>
    <message>
        <source>Two parents</source>
        <translation>Dos padres</translation>
    </message>
    <message>
        <source>Two parents are in view. Show one of them.</source>
        <translation>Se ven dos padres. Muestre uno solo.</translation>
    </message>
    <message>
        <source>two parents</source>
        <translation>dos padres</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>Choose the destination first</source>
        <translation>Elija antes el destino</translation>
    </message>
    <message>
        <source>no destination</source>
        <translation>sin destino</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Bags now go to {destination}</source>
        <translation>Los sacos van a {destination}</translation>
    </message>
    <message>
        <source>The destination is chosen</source>
        <translation>El destino está elegido</translation>
    </message>
    <message>
        <source>to {destination}</source>
        <translation>a {destination}</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>destino</translation>
    </message>
    <message>
        <source>Unknown place</source>
        <translation>Lugar desconocido</translation>
    </message>
    <message>
        <source>This station knows no place {destination}</source>
        <translation>Esta estación no conoce el lugar {destination}</translation>
    </message>
    <message>
        <source>This station does not know that place</source>
        <translation>Esta estación no conoce ese lugar</translation>
    </message>
    <message>
        <source>unknown place</source>
        <translation>lugar desconocido</translation>
    </message>
    <message>
        <source>Mode changed</source>
        <translation>Nuevo modo</translation>
    </message>
    <message>
        <source>Next bag: {mode}</source>
        <translation>Próximo saco: {mode}</translation>
    </message>
    <message>
        <source>The next bag is scanned in the new mode</source>
        <translation>El próximo saco se escanea en el nuevo modo</translation>
    </message>
    <message>
        <source>{mode}</source>
        <translation>{mode}</translation>
    </message>
    <message>
        <source>mode changed</source>
        <translation>nuevo modo</translation>
    </message>
    <message>
        <source>Unknown mode</source>
        <translation>Modo desconocido</translation>
    </message>
    <message>
        <source>This station has no such mode</source>
        <translation>Esta estación no tiene ese modo</translation>
    </message>
    <message>
        <source>unknown mode</source>
        <translation>modo desconocido</translation>
    </message>
    <message>
        <source>No practice here</source>
        <translation>Aquí sin práctica</translation>
    </message>
    <message>
        <source>This station has no screen to practise on</source>
        <translation>Esta estación no tiene pantalla para practicar</translation>
    </message>
    <message>
        <source>no practice here</source>
        <translation>aquí sin práctica</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nada abierto</translation>
    </message>
    <message>
        <source>There is no open parent to finish</source>
        <translation>No hay padre abierto que cerrar</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nada abierto</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>Aún vacío</translation>
    </message>
    <message>
        <source>{parent} holds no bag yet. Undo it, or scan its bags.</source>
        <translation>{parent} aún no tiene sacos. Anúlelo, o escanee sus sacos.</translation>
    </message>
    <message>
        <source>The parent holds no bag yet</source>
        <translation>El padre aún no tiene sacos</translation>
    </message>
    <message>
        <source>still empty</source>
        <translation>aún vacío</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Aparte</translation>
    </message>
    <message>
        <source>{parent} was set aside at {packed} of {count}. Scan it to go on.</source>
        <translation>{parent} quedó aparte con {packed} de {count}. Escanéelo para seguir.</translation>
    </message>
    <message>
        <source>The parent was set aside. Scan it to go on.</source>
        <translation>El padre quedó aparte. Escanéelo para seguir.</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>aparte</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>{person} is signed in</source>
        <translation>{person} entró</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Usted entró</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>con sesión</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Carné desconocido</translation>
    </message>
    <message>
        <source>This badge is not known at this station</source>
        <translation>Esta estación no conoce este carné</translation>
    </message>
    <message>
        <source>unknown badge</source>
        <translation>carné desconocido</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN erróneo</translation>
    </message>
    <message>
        <source>This is nobody&apos;s PIN. Try again.</source>
        <translation>Nadie tiene este PIN. Reintente.</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>PIN erróneo</translation>
    </message>
    <message>
        <source>Too many tries. Wait {wait_s} s.</source>
        <translation>Muchos intentos. Espere {wait_s} s.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a little.</source>
        <translation>Muchos intentos. Espere un poco.</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Entre antes</translation>
    </message>
    <message>
        <source>Scan your badge or type your PIN</source>
        <translation>Escanee su carné o teclee su PIN</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>sin sesión</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Scan the enrolment card of this station</source>
        <translation>Escanee la tarjeta de esta estación</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>Already enrolled</source>
        <translation>Ya registrada</translation>
    </message>
    <message>
        <source>This station is already enrolled</source>
        <translation>Esta estación ya está registrada</translation>
    </message>
    <message>
        <source>already enrolled</source>
        <translation>ya registrada</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Registrada</translation>
    </message>
    <message>
        <source>This station is ready: {station} at {location}</source>
        <translation>Esta estación está lista: {station} en {location}</translation>
    </message>
    <message>
        <source>This station is ready</source>
        <translation>Esta estación está lista</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>registrada</translation>
    </message>
    <message>
        <source>Enrolling</source>
        <translation>Registrando</translation>
    </message>
    <message>
        <source>Asking the server. One moment.</source>
        <translation>Preguntando al servidor. Un momento.</translation>
    </message>
    <message>
        <source>enrolling</source>
        <translation>registrando</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Only a part of the code arrived</source>
        <translation>Solo llegó una parte del código</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Consultado</translation>
    </message>
    <message>
        <source>{code}</source>
        <translation>{code}</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>consultado</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nunca visto</translation>
    </message>
    <message>
        <source>{code} was never scanned at this site</source>
        <translation>{code} nunca se escaneó en este sitio</translation>
    </message>
    <message>
        <source>This bag was never scanned at this site</source>
        <translation>Este saco nunca se escaneó en este sitio</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nunca visto</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>The disk did not keep a scan. Nothing is taken until it is mended.</source>
        <translation>El disco no guardó un escaneo. No se acepta nada hasta repararlo.</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>no guardado</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>There is no room left to keep scans. Nothing is taken.</source>
        <translation>No queda espacio para guardar escaneos. No se acepta nada.</translation>
    </message>
    <message>
        <source>Disk locked</source>
        <translation>Disco bloqueado</translation>
    </message>
    <message>
        <source>The disk can&apos;t be written to. Nothing is taken.</source>
        <translation>No se puede escribir en el disco. No se acepta nada.</translation>
    </message>
    <message>
        <source>File damaged</source>
        <translation>Archivo dañado</translation>
    </message>
    <message>
        <source>The station&apos;s file is damaged. Nothing is taken until it is mended.</source>
        <translation>El archivo de la estación está dañado. No se acepta nada hasta repararlo.</translation>
    </message>
    <message>
        <source>Runs twice</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Another copy of this program uses this station&apos;s data</source>
        <translation>Otra copia de este programa usa los datos de esta estación</translation>
    </message>
    <message>
        <source>runs twice</source>
        <translation>duplicado</translation>
    </message>
    <message>
        <source>Copies differ</source>
        <translation>Copias distintas</translation>
    </message>
    <message>
        <source>The server has other scans under this station&apos;s name. Call IT.</source>
        <translation>El servidor tiene otros escaneos de esta estación. Llame a soporte.</translation>
    </message>
    <message>
        <source>copies differ</source>
        <translation>copias distintas</translation>
    </message>
    <message>
        <source>Sending again</source>
        <translation>Reenviando</translation>
    </message>
    <message>
        <source>The server asks for earlier scans again</source>
        <translation>El servidor pide otra vez escaneos anteriores</translation>
    </message>
    <message>
        <source>sending again</source>
        <translation>reenviando</translation>
    </message>
    <message>
        <source>File altered</source>
        <translation>Archivo alterado</translation>
    </message>
    <message>
        <source>The chain of this station&apos;s scans is broken. Call IT.</source>
        <translation>La cadena de escaneos está rota. Llame a soporte.</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>Program failed</source>
        <translation>Falló el programa</translation>
    </message>
    <message>
        <source>The program made a mistake. Switch this PC off and on, then tell IT.</source>
        <translation>El programa tuvo un error. Apague y encienda esta PC, y avise a soporte.</translation>
    </message>
    <message>
        <source>This station takes no scans. Call IT.</source>
        <translation>Esta estación no escanea. Llame a soporte.</translation>
    </message>
    <message>
        <source>List closed</source>
        <translation>Lista cerrada</translation>
    </message>
    <message>
        <source>The next bag begins a new list</source>
        <translation>El próximo saco inicia otra lista</translation>
    </message>
    <message>
        <source>list closed</source>
        <translation>lista cerrada</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>En servicio</translation>
    </message>
    <message>
        <source>Scans are kept again. Go on.</source>
        <translation>Ya se guardan escaneos. Siga.</translation>
    </message>
    <message>
        <source>back</source>
        <translation>volvió</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>{waiting} scans still wait for the server. Enrol again once they are sent.</source>
        <translation>{waiting} escaneos sin enviar. Registre otra vez cuando se envíen.</translation>
    </message>
    <message>
        <source>Scans still wait for the server. Enrol again once they are sent.</source>
        <translation>Hay escaneos sin enviar. Registre otra vez cuando se envíen.</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>The disk did not keep this scan. Scan it again.</source>
        <translation>El disco no guardó este escaneo. Escanee otra vez.</translation>
    </message>
    <message>
        <source>The program failed on this one. Scan it again; if it stays so, tell IT.</source>
        <translation>El programa falló con este. Escanee otra vez; si sigue igual, avise a soporte.</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>no aceptado</translation>
    </message>
    <message>
        <source>No screen</source>
        <translation>Sin pantalla</translation>
    </message>
    <message>
        <source>The program cannot show what happens here.</source>
        <translation>El programa no puede mostrar lo que pasa aquí.</translation>
    </message>
    <message>
        <source>no screen</source>
        <translation>sin pantalla</translation>
    </message>
    <message>
        <source>Scans missing</source>
        <translation>Faltan escaneos</translation>
    </message>
    <message>
        <source>Scans that were taken are missing from this station&apos;s file. Call IT.</source>
        <translation>Faltan escaneos aceptados en el archivo de esta estación. Llame a soporte.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>faltan</translation>
    </message>
    <message>
        <source>Program too old</source>
        <translation>Programa viejo</translation>
    </message>
    <message>
        <source>A newer program has used this station&apos;s file. Install that one.</source>
        <translation>Un programa más nuevo usó el archivo de esta estación. Instale ese.</translation>
    </message>
    <message>
        <source>too new</source>
        <translation>muy nuevo</translation>
    </message>
    <message>
        <source>The server has more scans of this station than this station has. Call IT.</source>
        <translation>El servidor tiene más escaneos de esta estación que ella misma. Llame a soporte.</translation>
    </message>
    <message>
        <source>The server answered for scans that this station does not have. Call IT.</source>
        <translation>El servidor respondió por escaneos que esta estación no tiene. Llame a soporte.</translation>
    </message>
    <message>
        <source>The server asks for scans that this station no longer keeps. Call IT.</source>
        <translation>El servidor pide escaneos que esta estación ya no guarda. Llame a soporte.</translation>
    </message>
    <message>
        <source>Parent opened</source>
        <translation>Padre abierto</translation>
    </message>
    <message>
        <source>{code} was opened at {place}</source>
        <translation>{code} se abrió en {place}</translation>
    </message>
    <message>
        <source>{code}: scan its {count} bags</source>
        <translation>{code}: escanee sus {count} sacos</translation>
    </message>
    <message>
        <source>{parent}: scan its {count} bags</source>
        <translation>{parent}: escanee sus {count} sacos</translation>
    </message>
    <message>
        <source>Scan its bags</source>
        <translation>Escanee sacos</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Continúa</translation>
    </message>
    <message>
        <source>{code} goes on at {packed} of {count}</source>
        <translation>{code} continúa en {packed} de {count}</translation>
    </message>
    <message>
        <source>{parent} goes on at {packed} of {count}</source>
        <translation>{parent} continúa en {packed} de {count}</translation>
    </message>
    <message>
        <source>The parent goes on where it stopped</source>
        <translation>El padre continúa donde quedó</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>continúa</translation>
    </message>
    <message>
        <source>Child added</source>
        <translation>Hijo agregado</translation>
    </message>
    <message>
        <source>{child} is in {parent}</source>
        <translation>{child} está en {parent}</translation>
    </message>
    <message>
        <source>The bag is in the parent</source>
        <translation>El saco está en el padre</translation>
    </message>
    <message>
        <source>added</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>Parent full</source>
        <translation>Padre lleno</translation>
    </message>
    <message>
        <source>{parent} has all its {count} bags</source>
        <translation>{parent} tiene todos sus {count} sacos</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>{parent} is closed with {packed} of {count}</source>
        <translation>{parent} está cerrado con {packed} de {count}</translation>
    </message>
    <message>
        <source>The parent is closed with bags missing</source>
        <translation>El padre está cerrado y le faltan sacos</translation>
    </message>
    <message>
        <source>short, {packed} of {count}</source>
        <translation>solo {packed} de {count}</translation>
    </message>
    <message>
        <source>short</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>{parent} was closed with bags missing</source>
        <translation>{parent} se cerró y le faltan sacos</translation>
    </message>
    <message>
        <source>{code} was closed with bags missing</source>
        <translation>{code} se cerró y le faltan sacos</translation>
    </message>
    <message>
        <source>The parent was closed with bags missing</source>
        <translation>El padre se cerró y le faltan sacos</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Sacado</translation>
    </message>
    <message>
        <source>{code} is out of {parent}</source>
        <translation>{code} está fuera de {parent}</translation>
    </message>
    <message>
        <source>The bag is out of its parent</source>
        <translation>El saco está fuera de su padre</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>sacado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>{code} was received at {place}</source>
        <translation>{code} se recibió en {place}</translation>
    </message>
    <message>
        <source>{code} is here</source>
        <translation>{code} está aquí</translation>
    </message>
    <message>
        <source>The bag is here</source>
        <translation>El saco está aquí</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>Despachado</translation>
    </message>
    <message>
        <source>{code} goes to {location}</source>
        <translation>{code} va a {location}</translation>
    </message>
    <message>
        <source>{code} is on its way</source>
        <translation>{code} va en camino</translation>
    </message>
    <message>
        <source>The bag is on its way</source>
        <translation>El saco va en camino</translation>
    </message>
    <message>
        <source>to {location}</source>
        <translation>a {location}</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>despachado</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>{code} was checked at {place}</source>
        <translation>{code} se revisó en {place}</translation>
    </message>
    <message>
        <source>{code} was seen here</source>
        <translation>{code} se vio aquí</translation>
    </message>
    <message>
        <source>The bag was seen here</source>
        <translation>El saco se vio aquí</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>revisado</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>{code} came back to {place}</source>
        <translation>{code} volvió a {place}</translation>
    </message>
    <message>
        <source>{code} has come back</source>
        <translation>{code} volvió</translation>
    </message>
    <message>
        <source>The bag has come back</source>
        <translation>El saco volvió</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
    </message>
    <message>
        <source>{code} is in {parent}, packed by {person} at {location}</source>
        <translation>{code} está en {parent}; lo empacó {person} en {location}</translation>
    </message>
    <message>
        <source>The bag is in a parent</source>
        <translation>El saco está en un padre</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>empacado</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>{code} holds {packed} of {count} bags</source>
        <translation>{code} tiene {packed} de {count} sacos</translation>
    </message>
    <message>
        <source>The parent holds bags</source>
        <translation>El padre tiene sacos</translation>
    </message>
    <message>
        <source>{packed} of {count}</source>
        <translation>{packed} de {count}</translation>
    </message>
    <message>
        <source>holds bags</source>
        <translation>tiene sacos</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>{code} is at {location}</source>
        <translation>{code} está en {location}</translation>
    </message>
    <message>
        <source>The bag is at a place that this station does not know</source>
        <translation>El saco está en un lugar que esta estación no conoce</translation>
    </message>
    <message>
        <source>at {location}</source>
        <translation>en {location}</translation>
    </message>
    <message>
        <source>at a place</source>
        <translation>en un lugar</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>The bag is on a bill</source>
        <translation>El saco está en una guía</translation>
    </message>
    <message>
        <source>on a bill</source>
        <translation>en una guía</translation>
    </message>
    <message>
        <source>{code} was put into {parent}</source>
        <translation>{code} se puso en {parent}</translation>
    </message>
    <message>
        <source>The bag was put into {parent}</source>
        <translation>El saco se puso en {parent}</translation>
    </message>
    <message>
        <source>The bag was put into a parent</source>
        <translation>El saco se puso en un padre</translation>
    </message>
</context>
</TS>
