/* usage: peer_igraph_layout EDGES OUT — igraph's Fruchterman-Reingold on a grid; prints the layout's own seconds */
#include <igraph.h>
#include <stdio.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    igraph_t graph;
    igraph_matrix_t places;
    igraph_rng_seed(igraph_rng_default(), 42);
    FILE *file = fopen(arguments[1], "r");
    if (!file || igraph_read_graph_edgelist(&graph, file, 0, 0))
        return 1;
    fclose(file);
    igraph_matrix_init(&places, 0, 0);
    const double begun = now();
    igraph_layout_fruchterman_reingold(&graph, &places, 0, 500, 100, IGRAPH_LAYOUT_AUTOGRID, 0, 0, 0, 0, 0);
    const double seconds = now() - begun;
    file = fopen(arguments[2], "w");
    for (igraph_integer_t i = 0; i < igraph_vcount(&graph); i++)
        fprintf(file, "%d %g %g\n", (int)i, MATRIX(places, i, 0), MATRIX(places, i, 1));
    fclose(file);
    printf("%.3f\n", seconds);
    return 0;
}
