// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

/** Small symmetric systems, by Gauss and Jordan with the largest pivot. What is singular is taken for as good as free. */
final class Matrix {
	private static final double TINY = 1e-12;

	private Matrix() {
	}

	static double[] solve(double[][] a, double[] b) {
		double[][] inverse = inverse(a);
		double[] x = new double[b.length];
		for (int i = 0; i < x.length; i++) for (int j = 0; j < x.length; j++) x[i] += inverse[i][j] * b[j];
		return x;
	}

	static double[][] inverse(double[][] a) {
		int n = a.length;
		double[][] work = new double[n][2 * n];
		for (int i = 0; i < n; i++) {
			System.arraycopy(a[i], 0, work[i], 0, n);
			work[i][n + i] = 1;
		}
		for (int column = 0; column < n; column++) {
			int pivot = column;
			for (int row = column + 1; row < n; row++)
				if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) pivot = row;
			double[] swapped = work[column];
			work[column] = work[pivot];
			work[pivot] = swapped;
			double by = Math.abs(work[column][column]) < TINY ? TINY : work[column][column];
			for (int k = 0; k < 2 * n; k++) work[column][k] /= by;
			for (int row = 0; row < n; row++) {
				double times = work[row][column];
				if (row == column || times == 0) continue;
				for (int k = 0; k < 2 * n; k++) work[row][k] -= times * work[column][k];
			}
		}
		double[][] inverse = new double[n][n];
		for (int i = 0; i < n; i++) System.arraycopy(work[i], n, inverse[i], 0, n);
		return inverse;
	}
}
