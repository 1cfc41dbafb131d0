import shutil, hashlib, collections
from pathlib import Path
from reels import segment
def test_x(tutorials, project, tmp_path):
    c=collections.Counter()
    tutorials("render","-l","en")
    for i in range(400):
        c[hashlib.sha256(segment(tmp_path/"a.mp4",[60]*20+[100]*50).read_bytes()).hexdigest()[:6]]+=1
        if i%40==0: tutorials("verify","-l","en")
    print(dict(c)); assert 0
