// SPDX-License-Identifier: EPL-2.0
/** Products of matrices, by native code. */
package gleaner.training.blas;
