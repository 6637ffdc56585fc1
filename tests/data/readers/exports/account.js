window.YTD.account.part0 = [ {"account": {"username": "bagh", "accountId": "1", "accountDisplayName": "باغ"}} ]
