"""The night as an Airflow 3 DAG.

One task is one night: it freezes its listing once, and a task that is tried again goes on where the
night stopped. Airflow tries again whatever the exit code; for 2, 3, 4 and 5 (command line,
settings, gate, a lake of newer code) that ends the same way, and harms nothing, and so it does for 7
(a disk is full or closed) until somebody has mended that. A night waits for another command that
writes to the lake.
"""

from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG(
    dag_id="vigil_nightly",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    # A second night would only wait for the first.
    max_active_runs=1,
    tags=["vigil"],
):
    BashOperator(
        task_id="nightly",
        # One station alone: replace nightly by its name, such as scan.
        bash_command="/opt/vigil/bin/vigil nightly -c /etc/vigil/site.conf",
        retries=2,
        retry_delay=timedelta(minutes=10),
    )
