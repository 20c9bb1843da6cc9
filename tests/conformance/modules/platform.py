def mac_ver():
    return "", ("", "", ""), ""


def system():
    return "Linux"


def win32_ver():
    return "", "", "", ""
