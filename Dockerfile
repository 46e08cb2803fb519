# docker build -t standpoint .
# docker run --rm -v "$PWD:/data" standpoint build articles -o map.html
FROM debian:12-slim AS build
COPY . /standpoint
RUN bash /standpoint/release/build_packages

FROM debian:12-slim
COPY --from=build /standpoint/dist/standpoint_*.deb /standpoint/dist/python3-standpoint_*.deb /packages/
RUN apt-get update && apt-get install -y /packages/*.deb && rm -rf /packages /var/lib/apt/lists/*
WORKDIR /data
ENTRYPOINT ["standpoint"]
