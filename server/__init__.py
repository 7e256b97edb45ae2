"""The central API: one ledger of bags, fed by stations and admins."""
