package tereze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a process of its own took, from its start to its end.
///
/// @param cpuSeconds of all its threads
/// @param residentBytes the most memory that it had at one time
/// @param output its standard output
record MeasuredProcess(double seconds, double cpuSeconds, long residentBytes, String output) {
    private static final int SAMPLE_MILLIS = 20;
    private static final double TICKS_A_SECOND = 100;
    private static final int KIBIBYTE = 1024;
    /// Of the fields behind the name of the program.
    private static final int USER_TICKS = 11;

    /// Runs a command and looks at it every few milliseconds, so its last ones are not counted.
    static MeasuredProcess run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", "");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        double cpu = 0;
        long resident = 0;
        while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, cpuSeconds(process.pid()));
            resident = Math.max(resident, residentBytes(process.pid()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        String told = Files.readString(output);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new IOException(
                    command.getFirst() + " ended with " + process.exitValue() + " (expected: 0): " + told);
        }
        return new MeasuredProcess(seconds, cpu, resident, told);
    }

    /// What a process that runs, and those that it has started, have taken of the processors so far.
    static double cpuSeconds(ProcessHandle process) {
        return cpuSeconds(process.pid())
                + process.descendants()
                        .mapToDouble(child -> cpuSeconds(child.pid()))
                        .sum();
    }

    /// The most memory that a process had at one time, in bytes.
    static long residentBytes(ProcessHandle process) {
        return residentBytes(process.pid());
    }

    private static double cpuSeconds(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) / TICKS_A_SECOND;
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }

    private static long residentBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}
