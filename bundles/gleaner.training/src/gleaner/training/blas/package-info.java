/** Products of matrices, by native code. */
package gleaner.training.blas;
