"""Looking bags up over real HTTP in ledgers of different sizes: does a big one cost more?"""
