import shutil, hashlib, collections
from pathlib import Path
from render.production import *
from render.deliver import deliver
from render.store import Store
def test_x(tutorials, project):
    tutorials("render","-l","en")
    from reels import SMALL
    s=Settings(project,Store(project/"build/store"),project/"out","draft",SMALL)
    c=collections.defaultdict(list)
    for i in range(80):
        p=productions(s,["1"],["en"])[0]
        f=deliver(p)[0]; b=f.read_bytes(); c[hashlib.sha256(b).hexdigest()].append(b)
    print({k:len(v) for k,v in c.items()})
    for i,v in enumerate(c.values()): Path(f"/tmp/d{i}.mp4").write_bytes(v[0])
    assert 0
