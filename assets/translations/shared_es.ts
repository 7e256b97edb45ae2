<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>reports</name>
    <message>
        <source>Packing by day</source>
        <translation>Empaque por día</translation>
    </message>
    <message>
        <source>Packing by hour</source>
        <translation>Empaque por hora</translation>
    </message>
    <message>
        <source>Packing by station</source>
        <translation>Empaque por estación</translation>
    </message>
    <message>
        <source>Packing by operator</source>
        <translation>Empaque por operador</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>Todos los movimientos</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Sobrantes</translation>
    </message>
    <message>
        <source>Closed short</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>De más</translation>
    </message>
    <message>
        <source>Packed, not billed</source>
        <translation>Empacado, sin guía</translation>
    </message>
    <message>
        <source>Billed, not received</source>
        <translation>En guía, no recibido</translation>
    </message>
    <message>
        <source>Refusals by station</source>
        <translation>Rechazos por estación</translation>
    </message>
    <message>
        <source>Refusals by label range</source>
        <translation>Rechazos por etiquetas</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Empacado</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Sacado</translation>
    </message>
    <message>
        <source>Parents full</source>
        <translation>Padres llenos</translation>
    </message>
    <message>
        <source>Parents short</source>
        <translation>Incompletos</translation>
    </message>
    <message>
        <source>Time packing</source>
        <translation>Tiempo empaque</translation>
    </message>
    <message>
        <source>Children timed</source>
        <translation>Hijos medidos</translation>
    </message>
    <message>
        <source>Time per child</source>
        <translation>Tiempo por hijo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Saco</translation>
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
        <source>Bill</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Ledger number</source>
        <translation>N.º de asiento</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Padres</translation>
    </message>
    <message>
        <source>In parents</source>
        <translation>En padres</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Suelto</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Parents coming</source>
        <translation>Padres en camino</translation>
    </message>
    <message>
        <source>Children coming</source>
        <translation>Hijos en camino</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Escaneos</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>All refused</source>
        <translation>Rechazo total</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallas</translation>
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
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
</context>
</TS>
