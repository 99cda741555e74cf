# Builds the application, then runs it as a user of its own.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY processes processes
COPY forms forms
COPY src/main src/main
RUN ./mvnw -B -ntp package -DskipTests -Dspotless.check.skip=true

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home dondoc
USER dondoc
WORKDIR /home/dondoc
COPY --from=build /build/target/dondoc-*.jar dondoc.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-Duser.timezone=UTC", "-jar", "dondoc.jar"]
