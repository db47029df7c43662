package org.minqing.triage.similar;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The directions and strengths (eigenvectors and eigenvalues) of a symmetric matrix, by Jacobi's rotations. */
final class Symmetric {

    private static final int SWEEPS = 30;

    private Symmetric() {}

    /**
     * @param strengths  the strongest first
     * @param directions one column a strength
     */
    record Turn(double[] strengths, double[][] directions) {}

    static Turn turn(double[][] matrix) {
        int n = matrix.length;
        var directions = new double[n][n];
        for (int i = 0; i < n; i++) {
            directions[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && beside(matrix) > 1e-18 * Math.max(1e-300, along(matrix)); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, directions, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> -matrix[i][i])).mapToInt(i -> i).toArray();
        var sorted = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < n; d++) {
                sorted[i][d] = directions[i][order[d]];
            }
        }
        return new Turn(IntStream.of(order).mapToDouble(i -> matrix[i][i]).toArray(), sorted);
    }

    private static void rotate(double[][] matrix, double[][] directions, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = c * kp - s * kq;
            matrix[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < matrix.length; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = c * pk - s * qk;
            matrix[q][k] = s * pk + c * qk;
            double dp = directions[k][p];
            double dq = directions[k][q];
            directions[k][p] = c * dp - s * dq;
            directions[k][q] = s * dp + c * dq;
        }
    }

    private static double beside(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private static double along(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += matrix[i][i] * matrix[i][i];
        }
        return sum;
    }
}
