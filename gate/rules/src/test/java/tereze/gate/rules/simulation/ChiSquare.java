package tereze.gate.rules.simulation;

import java.util.Arrays;

/// Pearson's test of whether two things that were counted together depend on each other.
final class ChiSquare {
    private ChiSquare() {}

    /// How far a table is from independence, in standard deviations of the expected value (Wilson and Hilferty).
    static double deviations(int[][] table) {
        int all = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
        double statistic = 0;
        for (int[] row : table) {
            int inRow = Arrays.stream(row).sum();
            for (int column = 0; column < row.length; column++) {
                int index = column;
                int inColumn =
                        Arrays.stream(table).mapToInt(each -> each[index]).sum();
                double expected = (double) inRow * inColumn / all;
                statistic += (row[column] - expected) * (row[column] - expected) / expected;
            }
        }
        double freedom = (table.length - 1.0) * (table[0].length - 1.0);
        double spread = 2 / (9 * freedom);
        return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
    }
}
