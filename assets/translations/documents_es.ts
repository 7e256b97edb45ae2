<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>documents</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Parent bag</source>
        <translation>Saco padre</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Expected kg</source>
        <translation>kg esperados</translation>
    </message>
    <message>
        <source>Actual kg</source>
        <translation>kg reales</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Dispatched by (name, date)</source>
        <translation>Despachado por (nombre, fecha)</translation>
    </message>
    <message>
        <source>Driver (name, date)</source>
        <translation>Conductor (nombre, fecha)</translation>
    </message>
    <message>
        <source>Received by (name, date)</source>
        <translation>Recibido por (nombre, fecha)</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>Guía {number}</translation>
    </message>
    <message>
        <source>{title} · printed {when}</source>
        <translation>{title} · impreso {when}</translation>
    </message>
    <message>
        <source>TraceTrack bill</source>
        <translation>Guía TraceTrack</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Open: parents may still be added or removed</source>
        <translation>Abierta: aún se pueden agregar o quitar padres</translation>
    </message>
    <message>
        <source>Reopened: parents may still be added or removed</source>
        <translation>Reabierta: aún se pueden agregar o quitar padres</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>CANCELADA</translation>
    </message>
    <message>
        <source>{when} by {person}</source>
        <translation>{when} por {person}</translation>
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
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Planned parents</source>
        <translation>Padres previstos</translation>
    </message>
    <message>
        <source>Parents on this bill</source>
        <translation>Padres en esta guía</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>Hora de</translation>
    </message>
    <message>
        <source>No parents yet.</source>
        <translation>Aún sin padres.</translation>
    </message>
    <message>
        <source>{held} of {planned}</source>
        <translation>{held} de {planned}</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>closed short</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>sin cerrar</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>devueltos: {count}</translation>
    </message>
    <message>
        <source>Total: 1 parent</source>
        <translation>Total: 1 padre</translation>
    </message>
    <message>
        <source>Total: {count} parents</source>
        <translation>Total: {count} padres</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>all places</source>
        <translation>todos los lugares</translation>
    </message>
    <message>
        <source>Daily summary {day}</source>
        <translation>Resumen diario {day}</translation>
    </message>
    <message>
        <source>{title} · {place} · made {when}</source>
        <translation>{title} · {place} · hecho {when}</translation>
    </message>
    <message>
        <source>Daily summary: {place}</source>
        <translation>Resumen diario: {place}</translation>
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
        <source>parents short</source>
        <translation>padres incompletos</translation>
    </message>
    <message>
        <source>movements</source>
        <translation>movimientos</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>faltan</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>sobran</translation>
    </message>
    <message>
        <source>Children packed per hour</source>
        <translation>Hijos empacados por hora</translation>
    </message>
    <message>
        <source>The first {count} of {all}; the report itself has them all.</source>
        <translation>Los primeros {count} de {all}; el reporte los tiene todos.</translation>
    </message>
    <message>
        <source>Page {x} of {y}</source>
        <translation>Página {x} de {y}</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
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
        <source>Both ends known</source>
        <translation>Ambos extremos conocidos</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>Aún no recibido</translation>
    </message>
    <message>
        <source>Received elsewhere</source>
        <translation>Recibido en otro lugar</translation>
    </message>
    <message>
        <source>Never dispatched</source>
        <translation>Nunca despachado</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month} {year}</source>
        <translation>{weekday}, {day} de {month} de {year}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Children planned</source>
        <translation>Hijos previstos</translation>
    </message>
    <message>
        <source>Children packed</source>
        <translation>Hijos empacados</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Asignado por</translation>
    </message>
    <message>
        <source>Children returned</source>
        <translation>Hijos devueltos</translation>
    </message>
    <message>
        <source>Other half</source>
        <translation>Otra mitad</translation>
    </message>
</context>
</TS>
